namespace InsConformance.Identity.Matricules;

/// <summary>Reads the characters of a matricule, 13 or 15, and remembers where each stood.</summary>
internal static class MatriculeReader
{
    private const int CorsicaIndex = 6;

    /// <summary>Fills <paramref name="chars"/> and <paramref name="positions"/> (both of the wanted length), or says what is wrong.</summary>
    public static IdentityError? Read(ReadOnlySpan<char> text, MatriculeOptions options, Span<char> chars, Span<int> positions)
    {
        if (text.IsEmpty)
            return new(IdentityErrorCode.Empty, $"le matricule est vide ; attendu {chars.Length} caractères", 0, 0);

        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\u00A0' or '\u202F')
            {
                if (options.AllowSpaces)
                    continue;
                return new(IdentityErrorCode.SpaceNotAllowed, $"espace en position {i + 1} du matricule", i, 1);
            }

            if (count == chars.Length)
                return new(IdentityErrorCode.WrongLength, $"plus de {chars.Length} caractères", i, text.Length - i);
            if (options.AllowLowerCase && c is 'a' or 'b' && count == CorsicaIndex)
                c = char.ToUpperInvariant(c);
            if (CharacterFault(c, i, count, chars) is { } fault)
                return fault;
            chars[count] = c;
            positions[count++] = i;
        }

        if (count < chars.Length)
            return new(IdentityErrorCode.WrongLength, $"{count} caractères au lieu de {chars.Length}", text.Length, 0);
        return options.FirstDigits.Contains(chars[0])
            ? null
            : new(IdentityErrorCode.FirstDigit, $"premier chiffre « {chars[0]} » ; attendu l'un de {options.FirstDigits}", positions[0], 1);
    }

    private static IdentityError? CharacterFault(char c, int position, int index, ReadOnlySpan<char> before)
    {
        if (char.IsAsciiDigit(c))
            return null;
        if (index != CorsicaIndex)
            return new(IdentityErrorCode.DigitExpected, $"{CharacterWords.Quote(c)} en position {position + 1} du matricule ; attendu un chiffre", position, 1);
        return c is 'A' or 'B' && before[CorsicaIndex - 1] == '2'
            ? null
            : new(
                IdentityErrorCode.CorsicaLetter,
                $"{CharacterWords.Quote(c)} en position {position + 1} du matricule ; seules les lettres de 2A et 2B (Corse) y sont admises",
                position,
                1);
    }
}
