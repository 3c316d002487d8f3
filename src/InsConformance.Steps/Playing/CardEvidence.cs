using InsConformance.Cards.Tracing;

namespace InsConformance.Steps.Playing;

/// <summary>Turns the trace of a rack into what evidence keeps: without the polling and the power of the readers' service, PINs masked.</summary>
internal static class CardEvidence
{
    /// <summary>The events behind a number of the trace.</summary>
    public static IReadOnlyList<ApduEvidence> After(ApduTrace trace, long number) => [.. trace.Evidence(number).Select(Of)];

    private static ApduEvidence Of(ApduTraceEntry entry) => new()
    {
        Number = entry.Number,
        At = entry.At,
        DurationMs = Math.Round(entry.Duration.TotalMilliseconds, 3),
        Reader = entry.Slot,
        Card = entry.Card,
        Kind = entry.Kind switch
        {
            ApduTraceKind.Inserted => ApduEvidenceKind.Inserted,
            ApduTraceKind.Ejected => ApduEvidenceKind.Ejected,
            ApduTraceKind.Reset => ApduEvidenceKind.Reset,
            ApduTraceKind.Fault => ApduEvidenceKind.Fault,
            _ => ApduEvidenceKind.Command,
        },
        Command = Compact(entry.Command),
        Response = entry.Kind is ApduTraceKind.Command ? Compact(entry.Response) : null,
        Text = entry.Note,
    };

    private static string? Compact(string? hex) => hex?.Replace(" ", "", StringComparison.Ordinal);
}
