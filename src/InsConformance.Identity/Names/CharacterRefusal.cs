using System.Text;

namespace InsConformance.Identity.Names;

/// <summary>Names one character that may not stand in a name.</summary>
internal static class CharacterRefusal
{
    /// <summary>The error for the character at <paramref name="i"/>, and how many UTF-16 units it takes.</summary>
    public static (IdentityError Error, int Length) At(ReadOnlySpan<char> text, int i)
    {
        var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
        var quoted = length == 2 ? CharacterWords.Quote(new Rune(text[i], text[i + 1])) : CharacterWords.Quote(text[i]);
        var where = $"{quoted} en position {i + 1}";
        if (length == 1 && CharacterFold.TryFold(text[i], out var to, out var kind, out _))
        {
            var expected = to.ToString();
            return (Foldable(kind, where, expected, i), 1);
        }

        var error = text[i] switch
        {
            >= '0' and <= '9' => new IdentityError(IdentityErrorCode.DigitInName, where + " ; un nom n'a pas de chiffre", i, 1),
            var c when LatinLetters.IsCombiningMark(c) => new IdentityError(IdentityErrorCode.Diacritic, where + " ; attendu la lettre sans diacritique", i, 1),
            _ => new IdentityError(IdentityErrorCode.CharacterNotAllowed, where + " ; attendu A-Z, espace, apostrophe ou trait d'union", i, length),
        };
        return (error, length);
    }

    private static IdentityError Foldable(NameChangeKind kind, string where, string expected, int i) => kind switch
    {
        NameChangeKind.LowerCase => new(IdentityErrorCode.LowerCase, $"minuscule {where} ; attendu « {expected} »", i, 1, expected),
        NameChangeKind.Diacritic => new(IdentityErrorCode.Diacritic, $"lettre accentuée {where} ; attendu « {expected} »", i, 1, expected),
        NameChangeKind.Ligature => new(IdentityErrorCode.Ligature, $"ligature {where} ; attendu « {expected} »", i, 1, expected),
        NameChangeKind.OtherLatinLetter => new(IdentityErrorCode.OtherLatinLetter, $"lettre {where} hors de A-Z ; translittération possible « {expected} »", i, 1, expected),
        NameChangeKind.Apostrophe => new(IdentityErrorCode.TypographicApostrophe, $"{where} ; attendu l'apostrophe droite U+0027", i, 1, expected),
        NameChangeKind.Hyphen => new(IdentityErrorCode.TypographicHyphen, $"{where} ; attendu le trait d'union U+002D", i, 1, expected),
        _ => new(IdentityErrorCode.SpecialSpace, $"{where} ; attendu l'espace U+0020", i, 1, expected),
    };
}
