namespace InsConformance.Gherkin.Bindings;

internal interface IEvidenceSink
{
    void Attach(ReadOnlyMemory<byte> body, bool isText, string mediaType, string? fileName);
}
