using System.Globalization;
using InsConformance.Foundation;

namespace InsConformance.Cards.Pkcs11;

/// <summary>A PKCS#11 module refused a call.</summary>
internal sealed class CryptokiException(string module, string function, uint code)
    : InsConformanceException("pkcs11-refused", $"{function} of {module} failed with {Name(code)}")
{
    /// <summary>CKR_PIN_INCORRECT.</summary>
    public const uint PinIncorrect = 0xA0;

    /// <summary>The return value of the call.</summary>
    public uint ReturnValue { get; } = code;

    public override Verdict Verdict => Verdict.Blocked;

    private static string Name(uint code) => code switch
    {
        0x5 => "CKR_GENERAL_ERROR (0x5): its configuration or its token folder cannot be used",
        0x7 => "CKR_ARGUMENTS_BAD (0x7)",
        0x13 => "CKR_ATTRIBUTE_VALUE_INVALID (0x13)",
        0xD0 => "CKR_TEMPLATE_INCOMPLETE (0xD0)",
        0xD1 => "CKR_TEMPLATE_INCONSISTENT (0xD1)",
        0xB6 => "CKR_SESSION_EXISTS (0xB6)",
        PinIncorrect => "CKR_PIN_INCORRECT (0xA0)",
        0xA2 => "CKR_PIN_LEN_RANGE (0xA2)",
        _ => "0x" + code.ToString("X", CultureInfo.InvariantCulture),
    };
}
