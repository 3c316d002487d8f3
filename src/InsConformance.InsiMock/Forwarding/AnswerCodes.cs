using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>The codes that an answer of the real service carries, as the journal, metrics and logs tell them.</summary>
internal readonly record struct AnswerCodes(string? CodeCr, string? FaultCode)
{
    private const int Longest = 40;

    public static AnswerCodes Of(ReadOnlyMemory<byte>? body)
    {
        if (body is not { } bytes)
            return default;
        var reading = ResponseReader.Read(bytes);
        return new AnswerCodes(Code(reading.Result?.CodeCr), reading.Fault is { } fault ? Code(fault.DetailCode ?? fault.Subcode ?? fault.SoapCode) : null);
    }

    // What comes from outside goes to logs: only what looks like a code does.
    private static string? Code(string? text) =>
        text is null ? null : text.Length is > 0 and <= Longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? text : "unreadable";
}
