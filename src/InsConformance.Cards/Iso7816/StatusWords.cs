namespace InsConformance.Cards.Iso7816;

/// <summary>Status words. ISO 7816-4; cards study section 5.3.</summary>
public static class StatusWords
{
    /// <summary>Done.</summary>
    public const ushort Success = 0x9000;

    /// <summary>Done, SW2 bytes wait for GET RESPONSE (0 means 256 or more).</summary>
    public const ushort MoreData = 0x6100;

    /// <summary>The file ended before Le bytes.</summary>
    public const ushort EndOfFile = 0x6282;

    /// <summary>Wrong PIN, no count given.</summary>
    public const ushort VerificationFailed = 0x6300;

    /// <summary>Wrong PIN, the last digit is the number of tries left.</summary>
    public const ushort TriesLeft = 0x63C0;

    /// <summary>Wrong length.</summary>
    public const ushort WrongLength = 0x6700;

    /// <summary>Logical channel not supported.</summary>
    public const ushort ChannelNotSupported = 0x6881;

    /// <summary>Secure messaging not supported.</summary>
    public const ushort SecureMessagingNotSupported = 0x6882;

    /// <summary>The last command of a chain was expected.</summary>
    public const ushort LastOfChainExpected = 0x6883;

    /// <summary>Command chaining not supported.</summary>
    public const ushort ChainingNotSupported = 0x6884;

    /// <summary>Command incompatible with the kind of file.</summary>
    public const ushort IncompatibleFile = 0x6981;

    /// <summary>Security status not satisfied: a PIN is wanted first.</summary>
    public const ushort SecurityStatus = 0x6982;

    /// <summary>PIN blocked.</summary>
    public const ushort Blocked = 0x6983;

    /// <summary>Reference data not usable.</summary>
    public const ushort ReferenceDataNotUsable = 0x6984;

    /// <summary>Conditions of use not satisfied.</summary>
    public const ushort ConditionsOfUse = 0x6985;

    /// <summary>No current EF.</summary>
    public const ushort NoCurrentFile = 0x6986;

    /// <summary>Wrong data.</summary>
    public const ushort WrongData = 0x6A80;

    /// <summary>Function not supported.</summary>
    public const ushort FunctionNotSupported = 0x6A81;

    /// <summary>File or application not found.</summary>
    public const ushort FileNotFound = 0x6A82;

    /// <summary>Wrong P1 or P2.</summary>
    public const ushort WrongParameters = 0x6A86;

    /// <summary>Lc inconsistent with P1 P2.</summary>
    public const ushort LengthInconsistent = 0x6A87;

    /// <summary>Reference data (key, PIN, data object) not found.</summary>
    public const ushort ReferenceDataNotFound = 0x6A88;

    /// <summary>Offset outside the file.</summary>
    public const ushort WrongOffset = 0x6B00;

    /// <summary>Wrong Le; SW2 is the right one.</summary>
    public const ushort WrongLe = 0x6C00;

    /// <summary>Instruction not supported.</summary>
    public const ushort InstructionNotSupported = 0x6D00;

    /// <summary>Class not supported.</summary>
    public const ushort ClassNotSupported = 0x6E00;

    /// <summary>No precise diagnosis.</summary>
    public const ushort NoDiagnosis = 0x6F00;
}
