namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>A form of SELECT that a card type knows.</summary>
/// <param name="P1">P1.</param>
/// <param name="By">What the data are.</param>
/// <param name="P2">Values of P2 that it takes: template (00 FCI, 04 FCP, 0C none) with occurrence (0 first, 1 last, 2 next, 3 previous).</param>
internal sealed record SelectForm(byte P1, SelectBy By, IReadOnlyList<byte> P2)
{
    private static readonly byte[] AnyTemplate = [0x00, 0x04, 0x0C];
    private static readonly byte[] AnyTemplateAndOccurrence = [0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x0C, 0x0D, 0x0E, 0x0F];

    /// <summary>The forms of ISO 7816-4.</summary>
    public static IReadOnlyList<SelectForm> Iso { get; } =
    [
        new(0x00, SelectBy.FileId, AnyTemplate),
        new(0x01, SelectBy.ChildDirectory, AnyTemplate),
        new(0x02, SelectBy.ElementaryFile, AnyTemplate),
        new(0x03, SelectBy.Parent, AnyTemplate),
        new(0x04, SelectBy.Name, AnyTemplateAndOccurrence),
        new(0x08, SelectBy.PathFromRoot, AnyTemplate),
        new(0x09, SelectBy.PathFromCurrent, AnyTemplate),
    ];
}
