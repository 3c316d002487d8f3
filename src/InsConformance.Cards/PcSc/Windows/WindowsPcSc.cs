using System.Runtime.InteropServices;
using System.Text;

namespace InsConformance.Cards.PcSc.Windows;

/// <summary>Windows: 32-bit numbers, handles as wide as a pointer, the W forms, room for 36 bytes of answer to reset. Cards study section 2.1.</summary>
internal sealed unsafe class WindowsPcSc : IPcScApi
{
    public PcScFlavour Flavour => PcScFlavour.Windows;

    public Encoding Text => Encoding.Unicode;

    public uint EstablishContext(out nint context)
    {
        nint made = 0;
        var code = WindowsLibrary.SCardEstablishContext(PcScNumbers.ScopeSystem, 0, 0, &made);
        context = made;
        return unchecked((uint)code);
    }

    public uint ReleaseContext(nint context) => unchecked((uint)WindowsLibrary.SCardReleaseContext(context));

    public uint ListReaders(nint context, Span<byte> names, out int length)
    {
        var count = (uint)names.Length / sizeof(char);
        fixed (byte* room = names)
        {
            // An empty span is a null pointer: the library then tells the length.
            var code = WindowsLibrary.SCardListReaders(context, 0, room, &count);
            length = (int)count * sizeof(char);
            return unchecked((uint)code);
        }
    }

    public uint GetStatusChange(nint context, uint milliseconds, PcScWatch[] watches)
    {
        var states = new WindowsReaderState[watches.Length];
        try
        {
            for (var i = 0; i < states.Length; i++)
                states[i] = new WindowsReaderState { Reader = Marshal.StringToCoTaskMemUni(watches[i].Reader), Known = watches[i].Known };
            uint code;
            fixed (WindowsReaderState* first = states)
                code = unchecked((uint)WindowsLibrary.SCardGetStatusChange(context, milliseconds, first, (uint)states.Length));
            for (var i = 0; i < states.Length; i++)
            {
                watches[i].Now = states[i].Now;
                watches[i].Atr = ((ReadOnlySpan<byte>)states[i].Atr)[..(int)Math.Min(states[i].AtrLength, WindowsAtr.Length)].ToArray();
            }

            return code;
        }
        finally
        {
            foreach (var state in states)
                Marshal.FreeCoTaskMem(state.Reader);
        }
    }

    public uint Cancel(nint context) => unchecked((uint)WindowsLibrary.SCardCancel(context));

    public uint Connect(nint context, string reader, uint share, uint protocols, out nint card, out uint protocol)
    {
        nint made = 0;
        uint active = 0;
        var code = WindowsLibrary.SCardConnect(context, reader, share, protocols, &made, &active);
        card = made;
        protocol = active;
        return unchecked((uint)code);
    }

    public uint Reconnect(nint card, uint share, uint protocols, uint initialization, out uint protocol)
    {
        uint active = 0;
        var code = WindowsLibrary.SCardReconnect(card, share, protocols, initialization, &active);
        protocol = active;
        return unchecked((uint)code);
    }

    public uint Disconnect(nint card, uint disposition) => unchecked((uint)WindowsLibrary.SCardDisconnect(card, disposition));

    public uint BeginTransaction(nint card) => unchecked((uint)WindowsLibrary.SCardBeginTransaction(card));

    public uint EndTransaction(nint card, uint disposition) => unchecked((uint)WindowsLibrary.SCardEndTransaction(card, disposition));

    public uint Status(nint card, out uint state, out uint protocol, Span<byte> atr, out int atrLength)
    {
        uint nameLength = 0;
        uint states = 0;
        uint active = 0;
        var length = (uint)atr.Length;
        fixed (byte* room = atr)
        {
            var code = WindowsLibrary.SCardStatus(card, null, &nameLength, &states, &active, room, &length);
            state = states;
            protocol = active;
            atrLength = (int)length;
            return unchecked((uint)code);
        }
    }

    public uint Transmit(nint card, uint protocol, ReadOnlySpan<byte> command, Span<byte> response, out int length)
    {
        var request = new WindowsIoRequest { Protocol = protocol, Length = (uint)sizeof(WindowsIoRequest) };
        var count = (uint)response.Length;
        fixed (byte* bytes = command)
        {
            fixed (byte* room = response)
            {
                var code = WindowsLibrary.SCardTransmit(card, &request, bytes, (uint)command.Length, 0, room, &count);
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
                var result = WindowsLibrary.SCardControl(card, code, bytes, (uint)input.Length, room, (uint)output.Length, &count);
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
            var code = WindowsLibrary.SCardGetAttrib(card, attribute, room, &count);
            length = (int)count;
            return unchecked((uint)code);
        }
    }
}
