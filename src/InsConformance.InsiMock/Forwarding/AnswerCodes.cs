using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>The codes that an answer of the real service or of a stub carries, as the journal, metrics and logs tell them.</summary>
internal readonly record struct AnswerCodes(string? CodeCr, string? FaultCode)
{
    private const int LongestNumber = 5;
    private const int LongestFamily = 12;

    public static AnswerCodes Of(ReadOnlyMemory<byte>? body)
    {
        if (body is not { } bytes)
            return default;
        var reading = ResponseReader.Read(bytes);
        return new AnswerCodes(
            Known(reading.Result?.CodeCr, IsNumber),
            reading.Fault is { } fault ? Known(fault.DetailCode ?? fault.Subcode ?? fault.SoapCode, IsFaultCode) : null);
    }

    // What comes from outside goes to logs, and a name or a number of a person may stand where a code should: only what has the form of one is told.
    // CR are two digits, details and subcodes a family and a number (siram_40, desir_1020), the rest is of SOAP 1.2. Contract sections 3.1 and 3.4.
    private static string? Known(string? text, Func<string, bool> isCode) => text is null || isCode(text) ? text : "unreadable";

    private static bool IsNumber(string text) => text.Length is > 0 and <= LongestNumber && text.All(char.IsAsciiDigit);

    private static bool IsFaultCode(string text) =>
        text is "Sender" or "Receiver" or "MustUnderstand" or "VersionMismatch" or "DataEncodingUnknown"
        || (text.IndexOf('_', StringComparison.Ordinal) is var at and > 0 and <= LongestFamily && text[..at].All(char.IsAsciiLetter) && IsNumber(text[(at + 1)..]));
}
