using System.Runtime.InteropServices;
using System.Text;

namespace InsConformance.Cards.PcSc.Linux;

/// <summary>pcsc-lite: LONG, DWORD and handles are as wide as a pointer, structures have natural alignment. Cards study section 2.1 [M].</summary>
internal sealed unsafe class LinuxPcSc : IPcScApi
{
    public PcScFlavour Flavour => PcScFlavour.Linux;

    public Encoding Text => Encoding.UTF8;

    public uint EstablishContext(out nint context)
    {
        nint made = 0;
        var code = LinuxLibrary.SCardEstablishContext(PcScNumbers.ScopeSystem, 0, 0, &made);
        context = made;
        return unchecked((uint)code);
    }

    public uint ReleaseContext(nint context) => unchecked((uint)LinuxLibrary.SCardReleaseContext(context));

    public uint ListReaders(nint context, Span<byte> names, out int length)
    {
        var count = (nuint)names.Length;
        fixed (byte* room = names)
        {
            // An empty span is a null pointer: the library then tells the length.
            var code = LinuxLibrary.SCardListReaders(context, 0, room, &count);
            length = (int)count;
            return unchecked((uint)code);
        }
    }

    public uint GetStatusChange(nint context, uint milliseconds, PcScWatch[] watches)
    {
        var states = new LinuxReaderState[watches.Length];
        try
        {
            for (var i = 0; i < states.Length; i++)
                states[i] = new LinuxReaderState { Reader = Marshal.StringToCoTaskMemUTF8(watches[i].Reader), Known = watches[i].Known };
            uint code;
            fixed (LinuxReaderState* first = states)
                code = unchecked((uint)LinuxLibrary.SCardGetStatusChange(context, milliseconds, first, (nuint)states.Length));
            for (var i = 0; i < states.Length; i++)
            {
                watches[i].Now = (uint)states[i].Now;
                watches[i].Atr = ((ReadOnlySpan<byte>)states[i].Atr)[..(int)Math.Min(states[i].AtrLength, LinuxAtr.Length)].ToArray();
            }

            return code;
        }
        finally
        {
            foreach (var state in states)
                Marshal.FreeCoTaskMem(state.Reader);
        }
    }

    public uint Cancel(nint context) => unchecked((uint)LinuxLibrary.SCardCancel(context));

    public uint Connect(nint context, string reader, uint share, uint protocols, out nint card, out uint protocol)
    {
        nint made = 0;
        nuint active = 0;
        var code = LinuxLibrary.SCardConnect(context, reader, share, protocols, &made, &active);
        card = made;
        protocol = (uint)active;
        return unchecked((uint)code);
    }

    public uint Reconnect(nint card, uint share, uint protocols, uint initialization, out uint protocol)
    {
        nuint active = 0;
        var code = LinuxLibrary.SCardReconnect(card, share, protocols, initialization, &active);
        protocol = (uint)active;
        return unchecked((uint)code);
    }

    public uint Disconnect(nint card, uint disposition) => unchecked((uint)LinuxLibrary.SCardDisconnect(card, disposition));

    public uint BeginTransaction(nint card) => unchecked((uint)LinuxLibrary.SCardBeginTransaction(card));

    public uint EndTransaction(nint card, uint disposition) => unchecked((uint)LinuxLibrary.SCardEndTransaction(card, disposition));

    public uint Status(nint card, out uint state, out uint protocol, Span<byte> atr, out int atrLength)
    {
        nuint nameLength = 0;
        nuint states = 0;
        nuint active = 0;
        var length = (nuint)atr.Length;
        fixed (byte* room = atr)
        {
            var code = LinuxLibrary.SCardStatus(card, null, &nameLength, &states, &active, room, &length);
            state = (uint)states;
            protocol = (uint)active;
            atrLength = (int)length;
            return unchecked((uint)code);
        }
    }

    public uint Transmit(nint card, uint protocol, ReadOnlySpan<byte> command, Span<byte> response, out int length)
    {
        var request = new LinuxIoRequest { Protocol = protocol, Length = (nuint)sizeof(LinuxIoRequest) };
        var count = (nuint)response.Length;
        fixed (byte* bytes = command)
        {
            fixed (byte* room = response)
            {
                var code = LinuxLibrary.SCardTransmit(card, &request, bytes, (nuint)command.Length, 0, room, &count);
                length = (int)count;
                return unchecked((uint)code);
            }
        }
    }

    public uint Control(nint card, uint code, ReadOnlySpan<byte> input, Span<byte> output, out int length)
    {
        nuint count = 0;
        fixed (byte* bytes = input)
        {
            fixed (byte* room = output)
            {
                var result = LinuxLibrary.SCardControl(card, code, bytes, (nuint)input.Length, room, (nuint)output.Length, &count);
                length = (int)count;
                return unchecked((uint)result);
            }
        }
    }

    public uint GetAttribute(nint card, uint attribute, Span<byte> value, out int length)
    {
        var count = (nuint)value.Length;
        fixed (byte* room = value)
        {
            var code = LinuxLibrary.SCardGetAttrib(card, attribute, room, &count);
            length = (int)count;
            return unchecked((uint)code);
        }
    }
}
