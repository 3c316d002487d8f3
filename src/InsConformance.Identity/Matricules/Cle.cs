using System.Globalization;

namespace InsConformance.Identity.Matricules;

/// <summary>
/// The two-digit key of a matricule, 01 to 97: 97 minus the 13 digits modulo 97, with 2A counted as 19 and 2B as 18.
/// Contract section 6.3; proved by the published matricules of section 4.1. Immutable, thread-safe.
/// </summary>
public sealed record Cle
{
    private Cle(int number) => Number = number;

    /// <summary>1 to 97.</summary>
    public int Number { get; }

    /// <summary>Two digits, as on the wire.</summary>
    public string Value => Number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The key that belongs to <paramref name="matricule"/>.</summary>
    public static Cle Of(Matricule matricule)
    {
        ArgumentNullException.ThrowIfNull(matricule);
        return Of(matricule.Value.AsSpan());
    }

    /// <summary>Reads two digits, 01 to 97.</summary>
    /// <returns><see cref="IdentityErrorCode.Empty"/>, <see cref="IdentityErrorCode.WrongLength"/>, <see cref="IdentityErrorCode.DigitExpected"/>
    /// or <see cref="IdentityErrorCode.KeyOutOfRange"/> otherwise.</returns>
    public static ParseResult<Cle> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new(new IdentityError(IdentityErrorCode.Empty, "la clé est vide ; attendu 2 chiffres", 0, 0));
        for (var i = 0; i < Math.Min(text.Length, 2); i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return new(new IdentityError(IdentityErrorCode.DigitExpected, $"{CharacterWords.Quote(text[i])} dans la clé ; attendu un chiffre", i, 1));
        }

        return text.Length switch
        {
            2 => OfDigits(text[0], text[1], 0),
            1 => new(new IdentityError(IdentityErrorCode.WrongLength, "1 chiffre dans la clé au lieu de 2", 1, 0)),
            _ => new(new IdentityError(IdentityErrorCode.WrongLength, "plus de 2 caractères dans la clé", 2, text.Length - 2)),
        };
    }

    /// <summary>Reads two digits, 01 to 97.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Cle? cle) => Parse(text).TryGetValue(out cle);

    /// <summary>Two digits.</summary>
    public override string ToString() => Value;

    /// <summary>The key of 13 characters already known to be well formed.</summary>
    internal static Cle Of(ReadOnlySpan<char> matricule)
    {
        var number = 0L;
        for (var i = 0; i < matricule.Length; i++)
        {
            if (matricule[i] is 'A' or 'B')
                number = (number - 2) / 10 * 100 + (matricule[i] == 'A' ? 19 : 18);
            else
                number = number * 10 + (matricule[i] - '0');
        }

        return new Cle(97 - (int)(number % 97));
    }

    internal static ParseResult<Cle> OfDigits(char tens, char units, int position)
    {
        var number = (tens - '0') * 10 + (units - '0');
        return number is >= 1 and <= 97
            ? new(new Cle(number))
            : new(new IdentityError(IdentityErrorCode.KeyOutOfRange, $"clé « {tens}{units} » hors de 01 à 97 : aucun matricule ne la porte", position, 2));
    }
}
