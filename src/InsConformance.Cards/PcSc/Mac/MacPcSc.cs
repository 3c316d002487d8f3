using System.Runtime.InteropServices;
using System.Text;

namespace InsConformance.Cards.PcSc.Mac;

/// <summary>macOS: everything is 32 bits wide but pointers, structures are packed. Cards study section 2.1.</summary>
internal sealed unsafe class MacPcSc : IPcScApi
{
    public PcScFlavour Flavour => PcScFlavour.Mac;

    public Encoding Text => Encoding.UTF8;

    public uint EstablishContext(out nint context)
    {
        int made = 0;
        var code = MacLibrary.SCardEstablishContext(PcScNumbers.ScopeSystem, 0, 0, &made);
        context = made;
        return unchecked((uint)code);
    }

    public uint ReleaseContext(nint context) => unchecked((uint)MacLibrary.SCardReleaseContext((int)context));

    public uint ListReaders(nint context, Span<byte> names, out int length)
    {
        var count = (uint)names.Length;
        fixed (byte* room = names)
        {
            // An empty span is a null pointer: the library then tells the length.
            var code = MacLibrary.SCardListReaders((int)context, 0, room, &count);
            length = (int)count;
            return unchecked((uint)code);
        }
    }

    public uint GetStatusChange(nint context, uint milliseconds, PcScWatch[] watches)
    {
        var states = new MacReaderState[watches.Length];
        try
        {
            for (var i = 0; i < states.Length; i++)
                states[i] = new MacReaderState { Reader = Marshal.StringToCoTaskMemUTF8(watches[i].Reader), Known = watches[i].Known };
            uint code;
            fixed (MacReaderState* first = states)
                code = unchecked((uint)MacLibrary.SCardGetStatusChange((int)context, milliseconds, first, (uint)states.Length));
            for (var i = 0; i < states.Length; i++)
            {
                watches[i].Now = states[i].Now;
                watches[i].Atr = ((ReadOnlySpan<byte>)states[i].Atr)[..(int)Math.Min(states[i].AtrLength, MacAtr.Length)].ToArray();
            }

            return code;
        }
        finally
        {
            foreach (var state in states)
                Marshal.FreeCoTaskMem(state.Reader);
        }
    }

    public uint Cancel(nint context) => unchecked((uint)MacLibrary.SCardCancel((int)context));

    public uint Connect(nint context, string reader, uint share, uint protocols, out nint card, out uint protocol)
    {
        int made = 0;
        uint active = 0;
        var code = MacLibrary.SCardConnect((int)context, reader, share, protocols, &made, &active);
        card = made;
        protocol = active;
        return unchecked((uint)code);
    }

    public uint Reconnect(nint card, uint share, uint protocols, uint initialization, out uint protocol)
    {
        uint active = 0;
        var code = MacLibrary.SCardReconnect((int)card, share, protocols, initialization, &active);
        protocol = active;
        return unchecked((uint)code);
    }

    public uint Disconnect(nint card, uint disposition) => unchecked((uint)MacLibrary.SCardDisconnect((int)card, disposition));

    public uint BeginTransaction(nint card) => unchecked((uint)MacLibrary.SCardBeginTransaction((int)card));

    public uint EndTransaction(nint card, uint disposition) => unchecked((uint)MacLibrary.SCardEndTransaction((int)card, disposition));

    public uint Status(nint card, out uint state, out uint protocol, Span<byte> atr, out int atrLength)
    {
        uint nameLength = 0;
        uint states = 0;
        uint active = 0;
        var length = (uint)atr.Length;
        fixed (byte* room = atr)
        {
            var code = MacLibrary.SCardStatus((int)card, null, &nameLength, &states, &active, room, &length);
            state = states;
            protocol = active;
            atrLength = (int)length;
            return unchecked((uint)code);
        }
    }

    public uint Transmit(nint card, uint protocol, ReadOnlySpan<byte> command, Span<byte> response, out int length)
    {
        var request = new MacIoRequest { Protocol = protocol, Length = (uint)sizeof(MacIoRequest) };
        var count = (uint)response.Length;
        fixed (byte* bytes = command)
        {
            fixed (byte* room = response)
            {
                var code = MacLibrary.SCardTransmit((int)card, &request, bytes, (uint)command.Length, 0, room, &count);
                length = (int)count;
                return unchecked((uint)code);
            }
        }
    }

    public uint Control(nint card, uint code, ReadOnlySpan<byte> input, Span<byte> output, out int length)
    {
        uint count = 0;
        fixed (byte* bytes = input)
        {
            fixed (byte* room = output)
            {
                var result = MacLibrary.SCardControl((int)card, code, bytes, (uint)input.Length, room, (uint)output.Length, &count);
                length = (int)count;
                return unchecked((uint)result);
            }
        }
    }

    public uint GetAttribute(nint card, uint attribute, Span<byte> value, out int length)
    {
        var count = (uint)value.Length;
        fixed (byte* room = value)
        {
            var code = MacLibrary.SCardGetAttrib((int)card, attribute, room, &count);
            length = (int)count;
            return unchecked((uint)code);
        }
    }
}
