using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity.Places;

/// <summary>
/// A place of the code officiel géographique: five characters, Corsica written <c>2A</c> or <c>2B</c>. Only the form is checked, since
/// communes come and go. The former Corsican form <c>20xxx</c> is accepted: the service answered it until October 2022
/// (contract section 4.1 [LIVE]). Immutable, thread-safe.
/// </summary>
public sealed record Cog
{
    /// <summary>Number of characters.</summary>
    public const int Length = 5;

    private Cog(string value) => Value = value;

    /// <summary>99999, the unknown place.</summary>
    public static Cog Unknown { get; } = new("99999");

    /// <summary>The five characters.</summary>
    public string Value { get; }

    /// <summary>What it designates.</summary>
    public CogKind Kind => Value switch
    {
        "99999" => CogKind.Inconnu,
        ['9', '9', ..] => CogKind.Etranger,
        ['9', '7' or '8', ..] => CogKind.Outremer,
        _ => CogKind.Commune,
    };

    /// <summary>Whether it starts with 2A or 2B.</summary>
    public bool IsCorsican => Value[1] is 'A' or 'B';

    /// <summary>Reads five characters, capitals only.</summary>
    /// <returns>Otherwise <see cref="IdentityErrorCode.Empty"/>, <see cref="IdentityErrorCode.WrongLength"/> or <see cref="IdentityErrorCode.CogForm"/>.</returns>
    public static ParseResult<Cog> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new(new IdentityError(IdentityErrorCode.Empty, "le lieu de naissance est vide ; attendu 5 caractères, 99999 s'il est inconnu", 0, 0));
        for (var i = 0; i < Math.Min(text.Length, Length); i++)
        {
            var corsican = i == 1 && text[0] == '2' && text[1] is 'A' or 'B';
            if (!char.IsAsciiDigit(text[i]) && !corsican)
            {
                return new(new IdentityError(
                    IdentityErrorCode.CogForm,
                    $"{CharacterWords.Quote(text[i])} en position {i + 1} du lieu ; attendu 5 chiffres, ou 2A/2B et 3 chiffres",
                    i,
                    1));
            }
        }

        return text.Length switch
        {
            Length => new(new Cog(text)),
            < Length => new(new IdentityError(IdentityErrorCode.WrongLength, $"{text.Length} caractères dans le lieu au lieu de 5", text.Length, 0)),
            _ => new(new IdentityError(IdentityErrorCode.WrongLength, "plus de 5 caractères dans le lieu", Length, text.Length - Length)),
        };
    }

    /// <summary>Reads five characters, capitals only.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Cog? cog) => Parse(text).TryGetValue(out cog);

    /// <summary>The five characters.</summary>
    public override string ToString() => Value;
}
