using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Recording;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Drifting;

/// <summary>Compares what the real service answered in a recording with what the mock answers to the same requests.</summary>
public static class DriftAnalysis
{
    /// <summary>
    /// Asks a mock every recorded request again and compares. The sender is not judged again, since a recording holds neither certificate nor, when masked,
    /// authorisation number: what the real service said of those is taken as right.
    /// </summary>
    /// <param name="folder">Folder of a recording.</param>
    /// <param name="options">The mock to compare with: population, contract data, switches. Its ports, limits and mode of answering are not used.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">Not a recording, or a file of it or of the fixtures is wrong.</exception>
    /// <exception cref="BlockedException">The mock cannot start.</exception>
    public static async Task<DriftReport> CompareAsync(string folder, MockOptions options, CancellationToken cancellation = default)
    {
        var recording = RecordingReader.Open(folder);
        var stored = recording.Exchanges.Where(IsComparable).ToList();
        var differences = new DifferenceGroups();
        var rendering = new MockRendering(options.Contract.Faults, options.Switches);
        await using var mock = recording.Facts.MasksIdentities ? null : await AskedMock.StartAsync(options, Idams(recording, stored), cancellation);
        foreach (var exchange in stored)
        {
            var real = Real(recording, exchange);
            var request = recording.Read(exchange.Request.File!);
            var own = mock is null ? Kept(recording, exchange) : await mock.AskAsync(exchange, request, cancellation);
            var patient = new PatientValues(MessageScan.TryRead(request), real.Scan, own.Scan);
            differences.Add(exchange.Number, patient.Hide(Compare(real, own, rendering)));
        }

        return new DriftReport
        {
            Endpoint = recording.Facts.Endpoint,
            RecordedAt = recording.Facts.StartedAt,
            Compared = stored.Count,
            Unanswered = [.. recording.Exchanges.Where(e => e.Failure is not null).Select(e => e.Number)],
            NotStored = [.. recording.Exchanges.Where(e => e.Failure is null && !IsComparable(e)).Select(e => e.Number)],
            UsesKeptAnswers = mock is null,
            Differences = differences.Sorted(),
        };
    }

    private static bool IsComparable(RecordedExchange exchange) => exchange is { Status: not null, Request.File: not null, Response.File: not null };

    private static IEnumerable<(DriftKind Kind, string What, string Real, string Mock)> Compare(SeenAnswer real, SeenAnswer own, MockRendering rendering)
    {
        if (real.Outcome == own.Outcome)
            return AnswerComparison.Compare(real, own, comparesData: true);
        var differences = rendering.Of(real) is { } rendered
            ? AnswerComparison.Compare(real, rendered, comparesData: false)
            : AnswerComparison.Compare(real, own, comparesData: false).Where(d => d.What is "HTTP" or "Content-Type");

        // Refusals of the sender cannot be asked again; any other outcome is the mock's to give.
        return SenderFaults.Contains(real.Outcome) ? differences : differences.Prepend((DriftKind.Code, "outcome", real.Outcome, own.Outcome));
    }

    private static SeenAnswer Real(RecordingReader recording, RecordedExchange exchange) =>
        new(exchange.Status!.Value, ContentType(exchange.Response!.Fields), recording.Read(exchange.Response!.File!));

    private static SeenAnswer Kept(RecordingReader recording, RecordedExchange exchange) => exchange.Mock.File is { } file
        ? new SeenAnswer(exchange.Mock.Status, exchange.Mock.ContentType, recording.Read(file))
        : throw new InputException("recording", null, $"exchange {exchange.Number} of the recording has masked identities and no answer of the mock");

    private static string ContentType(IReadOnlyList<HttpField> fields) =>
        fields.FirstOrDefault(f => f.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Value ?? "";

    private static IEnumerable<string> Idams(RecordingReader recording, IEnumerable<RecordedExchange> exchanges)
    {
        foreach (var exchange in exchanges)
        {
            if (RequestReader.Read(recording.Read(exchange.Request.File!)).Request?.Lps?.Idam is { } idam)
                yield return idam;
        }
    }
}
