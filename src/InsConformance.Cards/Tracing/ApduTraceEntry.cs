using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InsConformance.Cards.Tracing;

/// <summary>One event of a slot. What a PIN command carries is masked before the entry is made and is nowhere in it. Immutable.</summary>
public sealed record ApduTraceEntry
{
    /// <summary>Position in the trace, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When it began, by the run's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the slot.</summary>
    public required string Slot { get; init; }

    /// <summary>Label of the card; <see langword="null"/> when the slot was empty.</summary>
    public string? Card { get; init; }

    /// <summary>What happened.</summary>
    public required ApduTraceKind Kind { get; init; }

    /// <summary>Who caused it.</summary>
    public required ApduOrigin Origin { get; init; }

    /// <summary>The command in hexadecimal, PIN masked, e.g. <c>00 20 00 01 ** ** ** ** **</c>.</summary>
    public string? Command { get; init; }

    /// <summary>What the card answered, in hexadecimal with its status; an answer to reset; empty when it answered nothing; <see langword="null"/> when no answer is due.</summary>
    public string? Response { get; init; }

    /// <summary>Status word of the response, when it has one.</summary>
    public ushort? Status { get; init; }

    /// <summary>How long the card took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What else there is to say: the fault, the reason of a removal.</summary>
    public string? Note { get; init; }

    /// <summary>What joins this entry to the SOAP exchanges of the same scenario; see <see cref="ApduTrace.Correlation"/>.</summary>
    public string? Correlation { get; init; }

    /// <summary>How often it happened in a row: more than 1 only for presence polls, which are kept as one.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether it belongs to the evidence of what a program did with a card: commands, resets, cards and faults; not presence polls and power.</summary>
    public bool IsEvidence => Kind is not (ApduTraceKind.AtrPoll or ApduTraceKind.PowerOn or ApduTraceKind.PowerOff);

    /// <summary>One line for people, e.g. <c>&gt; 00 A4 04 0C 02 3F 00 &lt; 90 00</c>.</summary>
    public string ToLine() => Kind switch
    {
        ApduTraceKind.Command => $"> {Command} < {(string.IsNullOrEmpty(Response) ? "(nothing)" : Response)}{(Note is null ? "" : $" ({Note})")}",
        _ => $"- {Name(Kind)}{(Response is null ? "" : $" < {(Response.Length == 0 ? "(nothing)" : Response)}")}"
            + $"{(Origin == ApduOrigin.ReaderService ? " [reader service]" : "")}{(Note is null ? "" : $" ({Note})")}",
    };

    /// <summary>Writes the entry as one JSON object: number, at, slot, card, kind, origin, command, response, sw, durationMs, note, correlation, count.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteNumber("number", Number);
        json.WriteString("at", At);
        json.WriteString("slot", Slot);
        Optional(json, "card", Card);
        json.WriteString("kind", Name(Kind));
        json.WriteString("origin", Name(Origin));
        Optional(json, "command", Command);
        Optional(json, "response", Response);
        Optional(json, "sw", Status?.ToString("X4", CultureInfo.InvariantCulture));
        json.WriteNumber("durationMs", Math.Round(Duration.TotalMilliseconds, 3));
        Optional(json, "note", Note);
        Optional(json, "correlation", Correlation);
        if (Count > 1)
            json.WriteNumber("count", Count);
        json.WriteEndObject();
    }

    /// <summary>The JSON object of <see cref="WriteTo"/> as one line of text.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            WriteTo(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>What evidence keeps of this entry; <see langword="null"/> when it is none (<see cref="IsEvidence"/>).</summary>
    public ApduEvidence? ToEvidence() => !IsEvidence ? null : new ApduEvidence
    {
        Number = Number,
        At = At,
        DurationMs = Math.Round(Duration.TotalMilliseconds, 3),
        Reader = Slot,
        Card = Card,
        Kind = Kind switch
        {
            ApduTraceKind.Inserted => ApduEvidenceKind.Inserted,
            ApduTraceKind.Ejected => ApduEvidenceKind.Ejected,
            ApduTraceKind.Reset => ApduEvidenceKind.Reset,
            ApduTraceKind.Fault => ApduEvidenceKind.Fault,
            _ => ApduEvidenceKind.Command,
        },
        Command = Command?.Replace(" ", "", StringComparison.Ordinal),
        Response = Response?.Replace(" ", "", StringComparison.Ordinal),
        Text = Note,
    };

    /// <summary>The line of <see cref="ToLine"/> with number and slot.</summary>
    public override string ToString() => $"{Number} {Slot} {ToLine()}";

    internal static ushort? StatusOf(ReadOnlySpan<byte> response) => response.Length < 2 ? null : BinaryPrimitives.ReadUInt16BigEndian(response[^2..]);

    /// <summary>e.g. <c>atr-poll</c>.</summary>
    private static string Name<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
