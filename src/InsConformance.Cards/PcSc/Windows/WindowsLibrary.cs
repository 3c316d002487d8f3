using System.Runtime.InteropServices;

namespace InsConformance.Cards.PcSc.Windows;

/// <summary>Windows: 32-bit numbers, handles as wide as a pointer, the W forms, room for 36 bytes of answer to reset. Cards study section 2.1.</summary>
internal static unsafe partial class WindowsLibrary
{
    private const string Name = "winscard.dll";

    [LibraryImport(Name)]
    public static partial int SCardEstablishContext(uint scope, nint reserved1, nint reserved2, nint* context);

    [LibraryImport(Name)]
    public static partial int SCardReleaseContext(nint context);

    [LibraryImport(Name, EntryPoint = "SCardListReadersW")]
    public static partial int SCardListReaders(nint context, nint groups, byte* readers, uint* length);

    [LibraryImport(Name, EntryPoint = "SCardGetStatusChangeW")]
    public static partial int SCardGetStatusChange(nint context, uint milliseconds, WindowsReaderState* states, uint count);

    [LibraryImport(Name)]
    public static partial int SCardCancel(nint context);

    [LibraryImport(Name, EntryPoint = "SCardConnectW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int SCardConnect(nint context, string reader, uint share, uint protocols, nint* card, uint* protocol);

    [LibraryImport(Name)]
    public static partial int SCardReconnect(nint card, uint share, uint protocols, uint initialization, uint* protocol);

    [LibraryImport(Name)]
    public static partial int SCardDisconnect(nint card, uint disposition);

    [LibraryImport(Name)]
    public static partial int SCardBeginTransaction(nint card);

    [LibraryImport(Name)]
    public static partial int SCardEndTransaction(nint card, uint disposition);

    [LibraryImport(Name, EntryPoint = "SCardStatusW")]
    public static partial int SCardStatus(nint card, byte* reader, uint* readerLength, uint* state, uint* protocol, byte* atr, uint* atrLength);

    [LibraryImport(Name)]
    public static partial int SCardTransmit(nint card, WindowsIoRequest* sent, byte* command, uint commandLength, nint received, byte* response, uint* responseLength);

    [LibraryImport(Name)]
    public static partial int SCardControl(nint card, uint code, byte* input, uint inputLength, byte* output, uint outputLength, uint* returned);

    [LibraryImport(Name)]
    public static partial int SCardGetAttrib(nint card, uint attribute, byte* value, uint* length);
}
