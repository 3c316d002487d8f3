namespace InsConformance.Cards.PcSc;

/// <summary>Return values of PC/SC that mean the same on every system. Cards study section 2.2; names without SCARD_.</summary>
internal static class PcScCodes
{
    public const uint Success = 0;
    public const uint Cancelled = 0x80100002;
    public const uint InvalidHandle = 0x80100003;
    public const uint InsufficientBuffer = 0x80100008;
    public const uint UnknownReader = 0x80100009;
    public const uint Timeout = 0x8010000A;
    public const uint SharingViolation = 0x8010000B;
    public const uint NoSmartCard = 0x8010000C;
    public const uint ProtocolMismatch = 0x8010000F;
    public const uint SystemCancelled = 0x80100012;
    public const uint CommunicationError = 0x80100013;
    public const uint InvalidAtr = 0x80100015;
    public const uint NotTransacted = 0x80100016;
    public const uint ReaderUnavailable = 0x80100017;
    public const uint Shutdown = 0x80100018;
    public const uint NoService = 0x8010001D;
    public const uint ServiceStopped = 0x8010001E;
    public const uint NoAccess = 0x80100027;
    public const uint NoReadersAvailable = 0x8010002E;
    public const uint CommunicationDataLost = 0x8010002F;
    public const uint UnsupportedCard = 0x80100065;
    public const uint UnresponsiveCard = 0x80100066;
    public const uint UnpoweredCard = 0x80100067;
    public const uint ResetCard = 0x80100068;
    public const uint RemovedCard = 0x80100069;
    public const uint SecurityViolation = 0x8010006A;

    /// <summary>SCARD_E_UNSUPPORTED_FEATURE of pcsc-lite; on Windows this number is SCARD_E_UNEXPECTED.</summary>
    public const uint UnsupportedOnPcscLite = 0x8010001F;

    /// <summary>SCARD_E_UNSUPPORTED_FEATURE of Windows.</summary>
    public const uint UnsupportedOnWindows = 0x80100022;

    /// <summary>ERROR_INVALID_FUNCTION: winscard passes on what the driver's DeviceIoControl said.</summary>
    public const uint WindowsInvalidFunction = 1;

    /// <summary>ERROR_BAD_COMMAND, as above.</summary>
    public const uint WindowsBadCommand = 22;

    /// <summary>ERROR_NOT_SUPPORTED, as above.</summary>
    public const uint WindowsNotSupported = 50;
}
