namespace InsConformance.Cards.Readers;

/// <summary>
/// What the bytes of an answer to reset say. ISO 7816-3 section 8; cards study sections 3.1 and 4.1.
/// </summary>
/// <param name="IsDirect">Direct convention (TS = 3B); otherwise inverse (TS = 3F).</param>
/// <param name="InterfaceBytes">The interface bytes by name in their order, e.g. <c>TA1</c> = 13.</param>
/// <param name="Protocols">Protocols offered, first one first, e.g. 0 for T=0; T=15 is no protocol and is left out.</param>
/// <param name="HistoricalBytes">The historical bytes.</param>
/// <param name="HasGoodCheck">Whether TCK is right; <see langword="null"/> when there is none, as on cards that know T=0 only.</param>
public sealed record AnswerToReset(
    bool IsDirect,
    IReadOnlyList<KeyValuePair<string, byte>> InterfaceBytes,
    IReadOnlyList<int> Protocols,
    ReadOnlyMemory<byte> HistoricalBytes,
    bool? HasGoodCheck)
{
    /// <summary>The longest answer to reset.</summary>
    public const int MaxLength = 33;

    /// <summary>The protocol that a reader takes when it may choose: the first one.</summary>
    public int FirstProtocol => Protocols[0];

    /// <summary>Takes an answer to reset apart.</summary>
    /// <param name="bytes">The answer, 2 to 33 bytes.</param>
    /// <param name="answer">What it says.</param>
    /// <returns><see langword="false"/> when the bytes are no answer to reset: no reader understands the card.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, out AnswerToReset? answer)
    {
        answer = null;
        var span = bytes.Span;
        if (span.Length is < 2 or > MaxLength || span[0] is not (0x3B or 0x3F))
            return false;

        var interfaceBytes = new List<KeyValuePair<string, byte>>();
        var protocols = new List<int>();
        var at = 1;
        var format = span[at++];
        var historical = format & 0x0F;
        for (var level = 1; ; level++)
        {
            foreach (var (bit, name) in (ReadOnlySpan<(int, char)>)[(0x10, 'A'), (0x20, 'B'), (0x40, 'C'), (0x80, 'D')])
            {
                if ((format & bit) == 0)
                    continue;
                if (at >= span.Length)
                    return false;
                interfaceBytes.Add(new($"T{name}{level}", span[at++]));
            }

            if ((format & 0x80) == 0)
                break;
            format = span[at - 1];
            if ((format & 0x0F) is var protocol and not 15 && !protocols.Contains(protocol))
                protocols.Add(protocol);
        }

        if (protocols.Count == 0)
            protocols.Add(0);
        var end = at + historical;
        // TCK is there as soon as anything but T=0 is offered, T=15 included.
        var hasCheck = interfaceBytes.Any(b => b.Key[1] == 'D' && (b.Value & 0x0F) != 0);
        if (end > span.Length || hasCheck && end == span.Length)
            return false;
        bool? good = null;
        if (hasCheck)
        {
            byte sum = 0;
            foreach (var b in span[1..(end + 1)])
                sum ^= b;
            good = sum == 0;
        }

        answer = new AnswerToReset(span[0] == 0x3B, interfaceBytes, protocols, bytes.Slice(at, historical), good);
        return true;
    }
}
