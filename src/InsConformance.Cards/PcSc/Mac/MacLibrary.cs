using System.Runtime.InteropServices;

namespace InsConformance.Cards.PcSc.Mac;

/// <summary>macOS: everything is 32 bits wide but pointers, structures are packed. Cards study section 2.1.</summary>
internal static unsafe partial class MacLibrary
{
    private const string Name = "/System/Library/Frameworks/PCSC.framework/PCSC";

    [LibraryImport(Name)]
    public static partial int SCardEstablishContext(uint scope, nint reserved1, nint reserved2, int* context);

    [LibraryImport(Name)]
    public static partial int SCardReleaseContext(int context);

    [LibraryImport(Name, EntryPoint = "SCardListReaders")]
    public static partial int SCardListReaders(int context, nint groups, byte* readers, uint* length);

    [LibraryImport(Name, EntryPoint = "SCardGetStatusChange")]
    public static partial int SCardGetStatusChange(int context, uint milliseconds, MacReaderState* states, uint count);

    [LibraryImport(Name)]
    public static partial int SCardCancel(int context);

    [LibraryImport(Name, EntryPoint = "SCardConnect", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SCardConnect(int context, string reader, uint share, uint protocols, int* card, uint* protocol);

    [LibraryImport(Name)]
    public static partial int SCardReconnect(int card, uint share, uint protocols, uint initialization, uint* protocol);

    [LibraryImport(Name)]
    public static partial int SCardDisconnect(int card, uint disposition);

    [LibraryImport(Name)]
    public static partial int SCardBeginTransaction(int card);

    [LibraryImport(Name)]
    public static partial int SCardEndTransaction(int card, uint disposition);

    [LibraryImport(Name, EntryPoint = "SCardStatus")]
    public static partial int SCardStatus(int card, byte* reader, uint* readerLength, uint* state, uint* protocol, byte* atr, uint* atrLength);

    [LibraryImport(Name)]
    public static partial int SCardTransmit(int card, MacIoRequest* sent, byte* command, uint commandLength, nint received, byte* response, uint* responseLength);

    [LibraryImport(Name, EntryPoint = "SCardControl132")]
    public static partial int SCardControl(int card, uint code, byte* input, uint inputLength, byte* output, uint outputLength, uint* returned);

    [LibraryImport(Name)]
    public static partial int SCardGetAttrib(int card, uint attribute, byte* value, uint* length);
}
