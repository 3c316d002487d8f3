using System.Globalization;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.PcSc;

/// <summary>What a return value means and what to do about it. Cards study sections 1.7 and 2.2 [M].</summary>
internal static class PcScFailures
{
    /// <summary>The situation behind a return value that is no success.</summary>
    public static CardFailure Meaning(uint code, PcScFlavour flavour) => code switch
    {
        PcScCodes.NoService or PcScCodes.ServiceStopped or PcScCodes.CommunicationError or PcScCodes.Shutdown => CardFailure.ServiceNotRunning,
        PcScCodes.NoAccess or PcScCodes.SecurityViolation => CardFailure.AccessDenied,
        PcScCodes.NoReadersAvailable => CardFailure.NoReader,
        PcScCodes.UnknownReader or PcScCodes.ReaderUnavailable => CardFailure.UnknownReader,
        PcScCodes.NoSmartCard => CardFailure.NoCard,
        // Which of the two comes just after a removal depends on how far pcscd has noticed it.
        PcScCodes.RemovedCard or PcScCodes.NotTransacted or PcScCodes.CommunicationDataLost => CardFailure.CardRemoved,
        PcScCodes.UnresponsiveCard or PcScCodes.UnsupportedCard or PcScCodes.InvalidAtr => CardFailure.CardMute,
        PcScCodes.UnpoweredCard => CardFailure.CardUnpowered,
        PcScCodes.ResetCard => CardFailure.CardReset,
        PcScCodes.SharingViolation => CardFailure.SharingViolation,
        PcScCodes.ProtocolMismatch => CardFailure.ProtocolMismatch,
        PcScCodes.Timeout => CardFailure.Timeout,
        PcScCodes.Cancelled or PcScCodes.SystemCancelled => CardFailure.Cancelled,
        PcScCodes.InsufficientBuffer => CardFailure.ResponseTooLong,
        PcScCodes.UnsupportedOnWindows => CardFailure.Unsupported,
        PcScCodes.UnsupportedOnPcscLite when flavour != PcScFlavour.Windows => CardFailure.Unsupported,
        PcScCodes.WindowsInvalidFunction or PcScCodes.WindowsBadCommand or PcScCodes.WindowsNotSupported when flavour == PcScFlavour.Windows => CardFailure.Unsupported,
        _ => CardFailure.Other,
    };

    /// <summary>The exception for a return value.</summary>
    /// <param name="code">The return value.</param>
    /// <param name="flavour">Whose value it is.</param>
    /// <param name="doing">What was being done, e.g. <c>connecting to Virtual PCD 00 00</c>.</param>
    public static CardReaderException Exception(uint code, PcScFlavour flavour, string doing)
    {
        var failure = Meaning(code, flavour);
        var number = code.ToString("X8", CultureInfo.InvariantCulture);
        return new CardReaderException(failure, $"{doing}: {Words(failure)} (0x{number})", Cure(failure, flavour), code);
    }

    /// <summary>The exception for a machine without the library.</summary>
    public static CardReaderException NoLibrary(PcScFlavour flavour, Exception cause) => new(
        CardFailure.ServiceNotRunning,
        $"PC/SC is not on this machine: {Library(flavour)} cannot be loaded",
        flavour == PcScFlavour.Linux ? "install it: apt-get install pcscd (it brings libpcsclite1)" : "it is a part of the system: repair the installation",
        null,
        cause);

    private static string Library(PcScFlavour flavour) => flavour switch
    {
        PcScFlavour.Linux => "libpcsclite.so.1",
        PcScFlavour.Mac => "PCSC.framework",
        _ => "winscard.dll",
    };

    private static string Words(CardFailure failure) => failure switch
    {
        CardFailure.ServiceNotRunning => "the PC/SC service does not run or stopped",
        CardFailure.AccessDenied => "the system refuses access to the readers or their cards",
        CardFailure.NoReader => "there is no reader",
        CardFailure.UnknownReader => "there is no such reader, or it was unplugged",
        CardFailure.NoCard => "the reader is empty",
        CardFailure.CardRemoved => "the card was removed",
        CardFailure.CardMute => "the card does not answer to reset, or not as a card does",
        CardFailure.CardUnpowered => "the card has no power",
        CardFailure.CardReset => "another program reset the card: PIN and selected file are lost",
        CardFailure.SharingViolation => "another program holds the card for itself, or uses it while it was asked for alone",
        CardFailure.ProtocolMismatch => "the card does not speak the protocol asked for, or its answer to reset is wrong",
        CardFailure.Timeout => "nothing happened in time",
        CardFailure.Cancelled => "called off",
        CardFailure.ResponseTooLong => "the response is longer than the room given for it",
        CardFailure.Unsupported => "the reader does not do that",
        _ => "PC/SC failed",
    };

    private static string? Cure(CardFailure failure, PcScFlavour flavour) => failure switch
    {
        CardFailure.ServiceNotRunning => flavour switch
        {
            PcScFlavour.Linux => "start it: sudo systemctl start pcscd.socket, or without systemd: sudo pcscd; if it runs, it may refuse this user: see its log and polkit",
            PcScFlavour.Mac => "plug a reader in: the system starts the service with it",
            _ => "start it as administrator: sc start SCardSvr",
        },
        CardFailure.AccessDenied => flavour == PcScFlavour.Linux
            ? "let this user in: a polkit rule for the actions org.debian.pcsc-lite.access_pcsc and access_card, or pcscd --disable-polkit in a container; if pcscd was just stopping, try again"
            : "run as a user who may use readers",
        CardFailure.NoReader => "plug a reader in, or: insconf cards serve (virtual readers)",
        CardFailure.UnknownReader => "see the names: insconf readers list",
        CardFailure.NoCard => "put a card in",
        CardFailure.CardRemoved => "put the card back and start again",
        CardFailure.CardMute => "turn the card over, clean its contacts, or try it in another reader",
        CardFailure.CardUnpowered => "connect again: that powers the card",
        CardFailure.CardReset => "take the connection up again, then verify the PIN again",
        CardFailure.SharingViolation => "close the programs that use cards: LPS, billing software, the ANS card manager (CCM), GALSS, a browser with a PKCS#11 module, gpg's scdaemon",
        CardFailure.ProtocolMismatch => "ask for T=0 or T=1, whichever the answer to reset offers: insconf readers list",
        CardFailure.ResponseTooLong => "give more room, or ask for less with Le",
        CardFailure.Unsupported => "take another reader if the program needs it",
        _ => null,
    };
}
