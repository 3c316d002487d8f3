using FsCheck.Fluent;
using InsConformance.Identity.Matricules;

namespace InsConformance.Identity.Tests.Matricules;

public class CleProperties
{
    [Fact]
    public void Cle_AnyMatricule_RoundTrips() => Properties.Hold(Properties.Matricule, text =>
    {
        var complet = Matricule.Parse(text).Value.WithCle();
        return MatriculeComplet.Parse(complet.Value) is { IsSuccess: true } read
            && read.Value == complet
            && read.Value.Matricule.Value == text
            && MatriculeComplet.Parse(complet.ToSpaced(), MatriculeOptions.Typed).Value == complet;
    });

    [Fact]
    public void Cle_CountedAnotherWay_SameKey() => Properties.Hold(Properties.Matricule, text =>
    {
        var digits = Int128.Parse(text.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), null);
        return Matricule.Parse(text).Value.Cle.Number == 97 - (int)(digits % 97);
    });

    [Fact]
    public void Parse_AnyOneWrongCharacter_IsAlwaysCaught() => Properties.Hold(
        Properties.Matricule,
        text => Neighbours(Matricule.Parse(text).Value.WithCle().Value).All(wrong => !MatriculeComplet.Parse(wrong).IsSuccess),
        200);

    /// <summary>Nine times the difference of two digits is never a multiple of 97, so the key catches every one of them.</summary>
    [Fact]
    public void Parse_AnyTwoAdjacentCharactersSwapped_IsAlwaysCaught() => Properties.Hold(
        Properties.Matricule,
        text =>
        {
            var right = Matricule.Parse(text).Value.WithCle().Value;
            return Enumerable.Range(0, right.Length - 1)
                .Select(i => right[..i] + right[i + 1] + right[i] + right[(i + 2)..])
                .All(swapped => swapped == right || !MatriculeComplet.Parse(swapped).IsSuccess);
        });

    [Fact]
    public void Parse_EveryKeyOfOneMatricule_OneIsRight() => Properties.Hold(
        Properties.Matricule,
        text => Enumerable.Range(0, 100).Count(key => MatriculeComplet.Parse($"{text}{key:00}").IsSuccess) == 1,
        200);

    [Fact]
    public void Parse_AnyText_NeverThrows() => Properties.Hold(
        Gen.OneOf(Properties.AnyText, Properties.Matricule),
        text =>
        {
            foreach (var options in new[] { MatriculeOptions.Wire, MatriculeOptions.Typed })
            {
                if (!InBounds(Matricule.Parse(text, options).Error, text) || !InBounds(MatriculeComplet.Parse(text, options).Error, text))
                    return false;
            }

            return InBounds(Cle.Parse(text).Error, text) && InBounds(InsOid.Parse(text).Error, text);
        },
        5000);

    private static bool InBounds(IdentityError? error, string text) =>
        error is null || (error.Position >= 0 && error.Length >= 0 && error.Position + error.Length <= text.Length);

    private static IEnumerable<string> Neighbours(string right)
    {
        for (var i = 0; i < right.Length; i++)
        {
            foreach (var c in "0123456789AB".Where(c => c != right[i]))
                yield return right[..i] + c + right[(i + 1)..];
        }
    }
}
