using InsConformance.Cards.Faults;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Slots;

/// <summary>An answer that a forced 61xx or 6Cxx keeps back until the program asks for it in the right way. The card carried the command out once only.</summary>
internal sealed class HeldAnswer
{
    private readonly byte[] _header;
    private readonly byte[] _response;
    private readonly byte _le;
    private readonly bool _isMoreData;
    private int _given;

    private HeldAnswer(byte[] header, byte[] response, byte le, bool isMoreData)
    {
        _header = header;
        _response = response;
        _le = le;
        _isMoreData = isMoreData;
    }

    /// <summary>The status that comes at first.</summary>
    public byte[] First => [(byte)((_isMoreData ? StatusWords.MoreData : 0x6C00) >> 8), _le];

    private int Length => _response.Length - 2;

    /// <summary>Holds an answer, if the fault can work on it: it has data, no more than one short response carries, and 6Cxx asks a command that has an Le.</summary>
    public static HeldAnswer? Hold(CardFault fault, ReadOnlySpan<byte> command, byte[] response)
    {
        var length = response.Length - 2;
        var isMoreData = fault.Kind == CardFaultKind.ForcedMoreData;
        if (length is < 1 or > CommandApdu.AnyShort || !CommandApdu.TryParse(command.ToArray(), out var parsed))
            return null;
        if (!isMoreData && (parsed.Le is null || parsed.Le == length))
            return null;
        return new HeldAnswer(command[..4].ToArray(), response, fault.Sw2 ?? (byte)length, isMoreData);
    }

    /// <summary>The answer to the command that asks for it; <see langword="null"/> to any other, which ends the holding.</summary>
    public byte[]? Answer(ReadOnlySpan<byte> command)
    {
        if (!CommandApdu.TryParse(command.ToArray(), out var parsed) || parsed.Le is not { } le || _given >= Length)
            return null;
        return _isMoreData ? More(parsed, le) : Again(command, le);
    }

    private byte[]? More(CommandApdu command, int le)
    {
        if (command.Ins != 0xC0)
            return null;
        var part = _response.AsSpan(_given, Math.Min(le, Length - _given)).ToArray();
        _given += part.Length;
        return _given == Length
            ? [.. part, .. _response.AsSpan(Length)]
            : [.. part, (byte)(StatusWords.MoreData >> 8), (byte)(Length - _given)];
    }

    private byte[]? Again(ReadOnlySpan<byte> command, int le)
    {
        if (!command[..4].SequenceEqual(_header) || (byte)le != _le)
            return null;
        _given = Length;
        return le >= Length ? _response : [.. _response.AsSpan(0, le), .. _response.AsSpan(Length)];
    }
}
