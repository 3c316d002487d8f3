using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in the characters that go out. Contract section 1.5, CNDA test 2.03.</summary>
internal static class NameMutants
{
    private const char Straight = '\'';
    private const char Typographic = '\u2019';

    /// <summary>Normalises, but leaves the apostrophe as the word processor made it.</summary>
    public static LpsRules TypographicApostrophe(LpsRules conform) => WithWriting(conform, (text, write) =>
    {
        var written = write(text);
        return written.Refusal is null && text.Contains(Typographic, StringComparison.Ordinal)
            ? new NameWriting(written.Text.Replace(Straight, Typographic))
            : written;
    });

    /// <summary>Sends what was typed: lower case, accents, ligatures and all.</summary>
    public static LpsRules RawNames(LpsRules conform) => WithWriting(conform, (text, _) => new NameWriting(text));

    /// <summary>Drops what the service does not take, where it should transliterate or refuse.</summary>
    public static LpsRules StripsRefusedCharacters(LpsRules conform) => WithWriting(conform, (text, write) =>
        write(new string([.. text.ToUpperInvariant().Where(c => char.IsAsciiLetterUpper(c) || c is ' ' or '-' or Straight)])));

    /// <summary>Drops apostrophes and spaces of names.</summary>
    public static LpsRules DropsApostrophesAndSpaces(LpsRules conform) => WithWriting(conform, (text, write) =>
    {
        var written = write(text);
        return written with { Text = new string([.. written.Text.Where(c => c is not (' ' or Straight))]) };
    });

    private static LpsRules WithWriting(LpsRules conform, Func<string, Func<string, NameWriting>, NameWriting> write) => conform with
    {
        WriteBirthName = text => write(text, conform.WriteBirthName),
        WriteGivenName = text => write(text, conform.WriteGivenName),
    };
}
