using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InsConformance.Identity.Dates;

/// <summary>
/// A birth date, kept as written in the form YYYY-MM-DD. The wire type is named DateLunaire and carries no calendar check [XSD]:
/// 00 parts and luni-solar forms (month over 12, day over 31) are read, and <see cref="Kind"/> says what they are. Nothing public
/// says that INSi accepts them [INF]. Contract section 1.5. Immutable, thread-safe.
/// </summary>
public sealed record BirthDate
{
    private BirthDate(string value) => Value = value;

    /// <summary>Ten characters, YYYY-MM-DD.</summary>
    public string Value { get; }

    /// <summary>0 to 9999.</summary>
    public int Annee => Number(0, 4);

    /// <summary>0 to 99.</summary>
    public int Mois => Number(5, 2);

    /// <summary>0 to 99.</summary>
    public int Jour => Number(8, 2);

    /// <summary>What the date says.</summary>
    public BirthDateKind Kind
    {
        get
        {
            if (Mois > 12 || Jour > 31)
                return BirthDateKind.LuniSolar;
            if (HasUnknownPart)
                return BirthDateKind.UnknownPart;
            return Jour <= DateTime.DaysInMonth(Annee, Mois) ? BirthDateKind.Civil : BirthDateKind.NotInCalendar;
        }
    }

    /// <summary>Whether it is a day of the civil calendar.</summary>
    public bool IsCivil => Kind == BirthDateKind.Civil;

    /// <summary>Whether year, month or day is 0. A luni-solar date can have one too.</summary>
    public bool HasUnknownPart => Annee == 0 || Mois == 0 || Jour == 0;

    /// <summary>The civil day, or <see langword="null"/> when it is none.</summary>
    public DateOnly? Civil => IsCivil ? new DateOnly(Annee, Mois, Jour) : null;

    /// <summary>The date of a civil day.</summary>
    public static BirthDate Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Reads YYYY-MM-DD, any digits.</summary>
    /// <returns>Otherwise <see cref="IdentityErrorCode.Empty"/> or <see cref="IdentityErrorCode.DateForm"/> at the first wrong character.</returns>
    public static ParseResult<BirthDate> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new(new IdentityError(IdentityErrorCode.Empty, "la date de naissance est vide ; attendu AAAA-MM-JJ", 0, 0));
        const string form = "0000-00-00";
        for (var i = 0; i < Math.Min(text.Length, form.Length); i++)
        {
            if (form[i] == '-' ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
                return new(Malformed($"{CharacterWords.Quote(text[i])} en position {i + 1} de la date", i, 1));
        }

        if (text.Length == form.Length)
            return new(new BirthDate(text));
        return text.Length < form.Length
            ? new(Malformed($"date de {text.Length} caractères au lieu de 10", text.Length, 0))
            : new(Malformed("date de plus de 10 caractères", form.Length, text.Length - form.Length));
    }

    /// <summary>Reads YYYY-MM-DD, any digits.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BirthDate? date) => Parse(text).TryGetValue(out date);

    /// <summary>JJ/MM/AAAA, the form shown on a French screen (DMN INS 13).</summary>
    public string ToFrench() => $"{Value[8..]}/{Value[5..7]}/{Value[..4]}";

    /// <summary>YYYY-MM-DD, as written.</summary>
    public override string ToString() => Value;

    private static IdentityError Malformed(string what, int position, int length) =>
        new(IdentityErrorCode.DateForm, what + " ; attendu AAAA-MM-JJ", position, length);

    private int Number(int start, int length) => int.Parse(Value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
