using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Control;

/// <summary>A reply file: its bytes, and what the journal says of it when it can be read.</summary>
internal sealed record CndaFile(string Name, ReadOnlyMemory<byte> Bytes, string? CodeCr, string? FaultCode, bool IsFault)
{
    public static CndaFile Of(string name, byte[] bytes)
    {
        // An editor may drop the official files here, even broken ones: they are sent as they are.
        var reading = ResponseReader.Read(bytes);
        return new CndaFile(
            name, bytes, reading.Result?.CodeCr, reading.Fault is { } fault ? fault.DetailCode ?? fault.SoapCode : null, reading.Fault is not null);
    }
}
