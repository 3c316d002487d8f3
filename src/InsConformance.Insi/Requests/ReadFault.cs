using System.Globalization;
using InsConformance.Insi.Faults;

namespace InsConformance.Insi.Requests;

/// <summary>Why a request could not be read, with the SOAP fault to answer. SOAP 1.2 part 1, section 5.4 [STD]; codes and texts are this project's [INF].</summary>
/// <param name="SoapCode"><c>Sender</c>, <c>VersionMismatch</c> or <c>MustUnderstand</c>.</param>
/// <param name="Code">Stable kebab-case code, e.g. <c>malformed-xml</c>, <c>body-repeated</c>.</param>
/// <param name="Message">What was expected, in French, without text of the request.</param>
/// <param name="Line">One-based, when known.</param>
/// <param name="Column">One-based, when known.</param>
/// <param name="ByteOffset">Zero-based offset of that place, when known.</param>
/// <param name="MessageId">The request's <c>wsa:MessageID</c>, when it had been read.</param>
/// <param name="OperationName">The operation, when it was recognised though not served.</param>
/// <param name="IsUnconfirmed">Whether the contract of that operation is not public.</param>
/// <param name="Note">What a journal should say besides, in French; never sent to the caller.</param>
public sealed record ReadFault(
    string SoapCode,
    string Code,
    string Message,
    int? Line = null,
    int? Column = null,
    int? ByteOffset = null,
    string? MessageId = null,
    string? OperationName = null,
    bool IsUnconfirmed = false,
    string? Note = null)
{
    /// <summary>The fault to send: the message with its place, and no detail, which belongs to the service's own catalogue.</summary>
    public InsiFault ToFault() => new(SoapCode, null, Message + Where());

    private string Where() => (Line, ByteOffset) switch
    {
        (null, null) => "",
        (null, _) => string.Create(CultureInfo.InvariantCulture, $" (octet {ByteOffset})"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $" (ligne {Line}, colonne {Column})"),
        _ => string.Create(CultureInfo.InvariantCulture, $" (ligne {Line}, colonne {Column}, octet {ByteOffset})"),
    };
}
