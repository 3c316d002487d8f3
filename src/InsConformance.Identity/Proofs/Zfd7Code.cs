namespace InsConformance.Identity.Proofs;

/// <summary>
/// The codes of HL7 ZFD-7, the kind of identity proof. Requirements 6.1 [BEN]: the codes alone are public there; a meaning is given
/// where it is common knowledge [INF], and is <see langword="null"/> where it would be a guess.
/// </summary>
/// <param name="Code">Two letters.</param>
/// <param name="Meaning">In French, or <see langword="null"/>.</param>
public sealed record Zfd7Code(string Code, string? Meaning)
{
    /// <summary>All of them, in the order of the source.</summary>
    public static IReadOnlyList<Zfd7Code> All { get; } =
    [
        new("AN", "extrait d'acte de naissance"),
        new("CC", null),
        new("CE", null),
        new("CM", null),
        new("CN", "carte nationale d'identité"),
        new("CS", "carte de séjour"),
        new("LE", "livret de famille"),
        new("PA", "passeport"),
        new("PC", "permis de conduire"),
        new("TC", null),
        new("AV", "application carte Vitale"),
        new("DC", null),
        new("AC", null),
        new("IE", null),
    ];

    /// <summary>Whether the code is in the table.</summary>
    public static bool IsKnown(string? code) => All.Any(c => c.Code == code);
}
