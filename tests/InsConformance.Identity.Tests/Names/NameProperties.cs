using FsCheck;
using FsCheck.Fluent;
using InsConformance.Identity.Names;

namespace InsConformance.Identity.Tests.Names;

public class NameProperties
{
    private static readonly NameRules[] AllRules = [NameRules.BirthName, NameRules.GivenName, NameRules.GivenNameList];

    private static readonly NormalizationOptions[] AllOptions =
    [
        NormalizationOptions.Default,
        new() { AcceptApostropheLookalikes = true, AcceptDashes = true, CollapseSpaces = true },
        new() { TransliterateOtherLatinLetters = false, TrimSpaces = false },
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Properties.AnyText, Properties.NearlyName);

    [Fact]
    public void Normalize_AnyText_ConformOrRefused() => Properties.Hold(
        Text,
        text => Cases(text).All(c => c.Result.IsSuccess
            ? NameCheck.IsConform(c.Result.Value, c.Rules) && c.Result.Refusals.Count == 0
            : c.Result.Refusals.Count > 0),
        5000);

    [Fact]
    public void Normalize_Twice_SameAsOnceAndNothingChanged() => Properties.Hold(
        Text,
        text => Cases(text).Where(c => c.Result.IsSuccess).All(c =>
            NameNormalizer.Normalize(c.Result.Value, c.Rules, c.Options) is { Changes.Count: 0 } again && again.Value == c.Result.Value),
        5000);

    [Fact]
    public void NearlyName_Sample_IsAboutHalfNormalisable()
    {
        var names = Properties.NearlyName.Sample(2000, new Rnd(7UL, 9UL), 8).Count(t => NameNormalizer.Normalize(t, NameRules.BirthName).IsSuccess);

        Assert.InRange(names, 500, 1500);
    }

    [Fact]
    public void Errors_AnyText_AllInsideTheText() => Properties.Hold(
        Text,
        text => Cases(text).All(c => InText(NameCheck.Errors(text, c.Rules), text) && InText(c.Result.Refusals, text)),
        5000);

    [Fact]
    public void Changes_AppliedToTheTypedText_GiveTheValue() => Properties.Hold(
        Text,
        text => Cases(text).Where(c => c.Result.IsSuccess).All(c => Apply(text, c.Result.Changes) == c.Result.Value),
        5000);

    [Fact]
    public void IsConform_WithAndWithoutErrors_AgreesWithAnIndependentReading() => Properties.Hold(
        Gen.Elements('A', 'B', ' ', '\'', '-').ArrayOf().Select(c => new string(c)),
        text => NameCheck.IsConform(text, NameRules.BirthName) == ReadsAsBirthName(text),
        5000);

    private static bool ReadsAsBirthName(string text) =>
        text.Any(char.IsAsciiLetterUpper)
        && text[0] is not (' ' or '-')
        && text[^1] != ' '
        && !new[] { "  ", "''", " '", "' ", "---" }.Any(pair => text.Contains(pair, StringComparison.Ordinal));

    private static string Apply(string text, IReadOnlyList<NameChange> changes)
    {
        foreach (var change in changes.Reverse())
        {
            Assert.Equal(change.From, text.Substring(change.Position, change.From.Length));
            text = text[..change.Position] + change.To + text[(change.Position + change.From.Length)..];
        }

        return text;
    }

    private static bool InText(IReadOnlyList<IdentityError> errors, string text) =>
        errors.All(e => e.Position >= 0 && e.Length >= 0 && e.Position + e.Length <= text.Length && e.Message.Length > 0);

    private static IEnumerable<(NameRules Rules, NormalizationOptions Options, NormalizationResult Result)> Cases(string text) =>
        from rules in AllRules
        from options in AllOptions
        select (rules, options, NameNormalizer.Normalize(text, rules, options));
}
