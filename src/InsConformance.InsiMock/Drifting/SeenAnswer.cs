using InsConformance.Insi.Responses;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Drifting;

/// <summary>One answer, of the real service or of the mock.</summary>
internal sealed class SeenAnswer(int status, string contentType, ReadOnlyMemory<byte> body)
{
    public int Status { get; } = status;

    public string ContentType { get; } = contentType;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public ResponseReading Reading { get; } = ResponseReader.Read(body);

    public MessageScan? Scan { get; } = MessageScan.TryRead(body);

    /// <summary>What it says in one word: <c>CR 00</c>, <c>desir_550</c>, or why it cannot be read.</summary>
    public string Outcome =>
        Reading.Result is { } result ? $"CR {result.CodeCr}"
        : Reading.Fault is { } fault ? fault.DetailCode ?? fault.Subcode ?? $"soap:{fault.SoapCode}"
        : $"HTTP {Status} {Reading.Error!.Kind}";
}
