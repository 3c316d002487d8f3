namespace InsConformance.Cards.Cpx.Card;

/// <summary>Whether a content fits a CPS3.</summary>
internal static class Cps3Check
{
    private const int MostActivities = 16;
    private const int KeySize = 2048;

    /// <summary>Passes a content that fits.</summary>
    /// <exception cref="ArgumentException">It does not; the message names the field, never the PIN.</exception>
    public static void Check(CpxCardContent content)
    {
        Require(content.CardNumber.Length == 10 && content.CardNumber.All(char.IsAsciiDigit), content, nameof(content.CardNumber), "10 digits");
        Require(content.Pin.Length is >= 4 and <= 8 && content.Pin.All(char.IsAsciiDigit), content, nameof(content.Pin), "4 to 8 digits");
        Require(content.TriesLeft is >= 0 and <= 3, content, nameof(content.TriesLeft), "0 to 3");
        foreach (var (field, words) in Words(content))
            Require(words is null || words.All(c => c <= HolderObjects.LastCharacter), content, field, "of characters of ISO 8859-1");
        Require(content.Activities.Count <= MostActivities, content, nameof(content.Activities), $"at most {MostActivities} of them");
        Require(content.Signature.Key.KeySize == KeySize, content, nameof(content.Signature), $"an RSA key of {KeySize} bits");
        Require(content.Authentication.Key.KeySize == KeySize, content, nameof(content.Authentication), $"an RSA key of {KeySize} bits");
    }

    private static IEnumerable<(string Field, string? Words)> Words(CpxCardContent content) =>
    [
        (nameof(content.Nom), content.Nom),
        (nameof(content.Prenom), content.Prenom),
        (nameof(content.NomExercice), content.NomExercice),
        (nameof(content.PsIdNat), content.PsIdNat),
        (nameof(content.Specialty), content.Specialty),
        .. content.Activities.SelectMany(a => new (string, string?)[]
        {
            (nameof(a.RaisonSociale), a.RaisonSociale), (nameof(a.StructIdNat), a.StructIdNat), (nameof(a.Sector), a.Sector),
        }),
    ];

    private static void Require(bool holds, CpxCardContent content, string field, string wanted)
    {
        if (!holds)
            throw new ArgumentException($"{field} of a CPS3-like card must be {wanted}", nameof(content));
    }
}
