using System.Runtime.InteropServices;

namespace InsConformance.Cards.PcSc.Linux;

/// <summary>pcsc-lite: LONG, DWORD and handles are as wide as a pointer, structures have natural alignment. Cards study section 2.1 [M].</summary>
internal static unsafe partial class LinuxLibrary
{
    private const string Name = "libpcsclite.so.1";

    [LibraryImport(Name)]
    public static partial nint SCardEstablishContext(nuint scope, nint reserved1, nint reserved2, nint* context);

    [LibraryImport(Name)]
    public static partial nint SCardReleaseContext(nint context);

    [LibraryImport(Name, EntryPoint = "SCardListReaders")]
    public static partial nint SCardListReaders(nint context, nint groups, byte* readers, nuint* length);

    [LibraryImport(Name, EntryPoint = "SCardGetStatusChange")]
    public static partial nint SCardGetStatusChange(nint context, nuint milliseconds, LinuxReaderState* states, nuint count);

    [LibraryImport(Name)]
    public static partial nint SCardCancel(nint context);

    [LibraryImport(Name, EntryPoint = "SCardConnect", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint SCardConnect(nint context, string reader, nuint share, nuint protocols, nint* card, nuint* protocol);

    [LibraryImport(Name)]
    public static partial nint SCardReconnect(nint card, nuint share, nuint protocols, nuint initialization, nuint* protocol);

    [LibraryImport(Name)]
    public static partial nint SCardDisconnect(nint card, nuint disposition);

    [LibraryImport(Name)]
    public static partial nint SCardBeginTransaction(nint card);

    [LibraryImport(Name)]
    public static partial nint SCardEndTransaction(nint card, nuint disposition);

    [LibraryImport(Name, EntryPoint = "SCardStatus")]
    public static partial nint SCardStatus(nint card, byte* reader, nuint* readerLength, nuint* state, nuint* protocol, byte* atr, nuint* atrLength);

    [LibraryImport(Name)]
    public static partial nint SCardTransmit(nint card, LinuxIoRequest* sent, byte* command, nuint commandLength, nint received, byte* response, nuint* responseLength);

    [LibraryImport(Name)]
    public static partial nint SCardControl(nint card, nuint code, byte* input, nuint inputLength, byte* output, nuint outputLength, nuint* returned);

    [LibraryImport(Name)]
    public static partial nint SCardGetAttrib(nint card, nuint attribute, byte* value, nuint* length);
}
