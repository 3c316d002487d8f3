using System.Diagnostics.CodeAnalysis;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Matricules;

/// <summary>
/// The 13 characters of a matricule INS without its key. NIR and NIA have the same structure and nothing in the digits tells
/// them apart: only the OID that goes with them does (<see cref="InsOid.Nature"/>; the NIA of CNDA test 2.05 starts with 1).
/// Corsica keeps its letter: <c>2A</c>, <c>2B</c>. Contract sections 1.3 [XSD] and 6.3. Immutable, thread-safe.
/// </summary>
public sealed record Matricule
{
    /// <summary>Number of characters.</summary>
    public const int Length = 13;

    internal Matricule(string value) => Value = value;

    /// <summary>13 characters, digits but for the Corsican A or B in seventh place.</summary>
    public string Value { get; }

    /// <summary>The first digit: 1 for men, 2 for women, others while a registration is under way.</summary>
    public int SexeDigit => Value[0] - '0';

    /// <summary>The sex the first digit says, or <see langword="null"/> when it is neither 1 nor 2. May differ from the trait: warn, do not refuse.</summary>
    public Sexe? Sexe => Value[0] switch { '1' => Traits.Sexe.M, '2' => Traits.Sexe.F, _ => null };

    /// <summary>Year of birth without century, 0 to 99.</summary>
    public int Annee => Two(1);

    /// <summary>The month digits, 0 to 99; see <see cref="MoisKind"/>.</summary>
    public int Mois => Two(3);

    /// <summary>What the month digits say.</summary>
    public MoisKind MoisKind => Mois switch
    {
        >= 1 and <= 12 => MoisKind.Civil,
        20 => MoisKind.Unknown,
        (>= 21 and <= 42) or >= 50 => MoisKind.PseudoFictive,
        _ => MoisKind.OutOfRange,
    };

    /// <summary>The five place characters: COG of the commune at registration, or 99 and three digits of a country.</summary>
    public string Lieu => Value[5..10];

    /// <summary>The département: two characters, three overseas (97x, 98x); 99 when born abroad.</summary>
    public string Departement => Value[5..(IsOverseas ? 8 : 7)];

    /// <summary>What follows the département in <see cref="Lieu"/>: commune (three digits, two overseas), or country when born abroad.</summary>
    public string Commune => Value[(IsOverseas ? 8 : 7)..10];

    /// <summary>Whether the place part starts with 99.</summary>
    public bool IsBornAbroad => Value[5] == '9' && Value[6] == '9';

    /// <summary>Whether the place part starts with 2A or 2B.</summary>
    public bool IsCorsican => Value[6] is 'A' or 'B';

    /// <summary>The three order digits.</summary>
    public string Ordre => Value[10..];

    /// <summary>The key that belongs to it.</summary>
    public Cle Cle => Cle.Of(Value.AsSpan());

    /// <summary>Reads 13 characters.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="options">Default <see cref="MatriculeOptions.Wire"/>.</param>
    /// <returns>The first error in text order otherwise.</returns>
    public static ParseResult<Matricule> Parse(string? text, MatriculeOptions? options = null)
    {
        Span<char> chars = stackalloc char[Length];
        Span<int> positions = stackalloc int[Length];
        return MatriculeReader.Read(text, options ?? MatriculeOptions.Wire, chars, positions) is { } error
            ? new(error)
            : new(new Matricule(new string(chars)));
    }

    /// <summary>Reads 13 characters, as on the wire.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Matricule? matricule) => Parse(text).TryGetValue(out matricule);

    /// <summary>With its own key: always valid.</summary>
    public MatriculeComplet WithCle() => new(this, Cle);

    /// <summary>The 13 characters.</summary>
    public override string ToString() => Value;

    private bool IsOverseas => Value[5] == '9' && Value[6] is '7' or '8';

    private int Two(int index) => (Value[index] - '0') * 10 + (Value[index + 1] - '0');
}
