using InsConformance.Insi.Verification;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>
/// Reads a request in one pass, by namespace and local name, never by prefix. Whatever comes in gives a request or a fault, never an exception.
/// Accepted: SOAP 1.2, UTF-8 with or without byte order mark. Thread-safe.
/// </summary>
public static class RequestReader
{
    private const int UsualElementCount = 48;

    /// <summary>Reads a whole message.</summary>
    /// <param name="body">The bytes of the HTTP request's body.</param>
    /// <param name="limits">Bounds; default <see cref="XmlLimits.Default"/>.</param>
    /// <param name="verification">Names of the verification operations; without them they are unknown to the service, the default.</param>
    public static RequestReading Read(ReadOnlyMemory<byte> body, XmlLimits? limits = null, VerificationContract? verification = null)
    {
        var elements = new List<SeenElement>(UsualElementCount);
        var problem = ElementTable.Read(body, limits ?? XmlLimits.Default, elements);
        if (problem is not null)
            return RequestReading.Of(Fault(body.Span, elements, "Sender", problem.Code, problem.Message, problem.Line, problem.Column, problem.ByteOffset));
        return RequestEnvelope.Interpret(body, elements, verification);
    }

    /// <summary>Reads a message from a stream, and no more of it than the bound.</summary>
    /// <param name="body">The HTTP request's body; not closed.</param>
    /// <param name="limits">Bounds; default <see cref="XmlLimits.Default"/>.</param>
    /// <param name="verification">Names of the verification operations; without them they are unknown to the service, the default.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The stream broke.</exception>
    public static async Task<RequestReading> ReadAsync(
        Stream body, XmlLimits? limits = null, VerificationContract? verification = null, CancellationToken cancellationToken = default)
    {
        limits ??= XmlLimits.Default;
        return await BoundedBody.ReadAsync(body, limits.MaxBytes, cancellationToken) is { } bytes
            ? Read(bytes, limits, verification)
            : RequestReading.Of(TooLarge(limits.MaxBytes));
    }

    /// <summary>The fault of a message of which only the beginning was taken.</summary>
    /// <param name="maxBytes">The bound, in bytes; the fault is placed there.</param>
    public static ReadFault TooLarge(int maxBytes)
    {
        var problem = ElementTable.TooLarge(maxBytes);
        return new ReadFault("Sender", problem.Code, problem.Message, ByteOffset: problem.ByteOffset);
    }

    internal static ReadFault Fault(
        ReadOnlySpan<byte> body,
        List<SeenElement> elements,
        string soapCode,
        string code,
        string message,
        int? line,
        int? column,
        int? byteOffset = null) =>
        new(
            soapCode,
            code,
            message,
            line,
            column,
            byteOffset ?? (line is { } l && column is { } c ? BytePosition.Of(body, l, c) : null),
            MessageIdIn(elements));

    private static string? MessageIdIn(List<SeenElement> elements)
    {
        foreach (var element in elements)
        {
            if (element.Is(InsiNames.Wsa, "MessageID") && element.Text.Length is > 0 and <= 200)
                return element.Text;
        }

        return null;
    }
}
