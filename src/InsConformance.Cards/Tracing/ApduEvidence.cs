using System.Text.Json;

namespace InsConformance.Cards.Tracing;

/// <summary>
/// What evidence keeps of one event at a card: attached to the step, as a JSON list, and read back by the reports. Holds no PIN; what the readers' service
/// does on its own (polling) is not in it.
/// </summary>
public sealed record ApduEvidence
{
    /// <summary>Media type of the attachment that carries a list of these as JSON.</summary>
    public const string MediaType = "application/vnd.insconformance.apdus+json";

    /// <summary>Number in the trace of the scenario, rising over all its slots.</summary>
    public required long Number { get; init; }

    /// <summary>When it began, on the run's clock, which the exchanges with the service are dated by too.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long it took, in milliseconds of real time.</summary>
    public double DurationMs { get; init; }

    /// <summary>The reader, e.g. <c>Virtual PCD 00 00</c>.</summary>
    public required string Reader { get; init; }

    /// <summary>The card: a persona's id, e.g. <c>cps-medecin</c>.</summary>
    public string? Card { get; init; }

    /// <summary>What kind of event.</summary>
    public required ApduEvidenceKind Kind { get; init; }

    /// <summary>The command as the card received it, hexadecimal; <c>**</c> stands for each byte of a PIN.</summary>
    public string? Command { get; init; }

    /// <summary>The response as it left the slot, status included, hexadecimal; empty when nothing left.</summary>
    public string? Response { get; init; }

    /// <summary>For people, in French: what was inserted, which fault was played.</summary>
    public string? Text { get; init; }

    /// <summary>Status word of <see cref="Response"/>, e.g. <c>9000</c>; <see langword="null"/> when fewer than two bytes left.</summary>
    public string? Status => Response is { Length: >= 4 } response ? response[^4..] : null;

    /// <summary>The JSON body of the attachment, UTF-8.</summary>
    /// <param name="events">The events of one step, in order.</param>
    public static byte[] ToJson(IReadOnlyList<ApduEvidence> events) => JsonSerializer.SerializeToUtf8Bytes(events, ApduEvidenceJson.Default.IReadOnlyListApduEvidence);

    /// <summary>Reads <see cref="ToJson"/> back.</summary>
    /// <exception cref="JsonException">Not such a body.</exception>
    public static IReadOnlyList<ApduEvidence> FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ApduEvidenceJson.Default.IReadOnlyListApduEvidence) is { } events && events.All(e => e is not null)
            ? events
            : throw new JsonException("the card evidence is null");
}
