namespace InsConformance.Lps.Contract;

/// <summary>A barcode of a document (DMN INS 44).</summary>
/// <param name="Symbology">What symbol it is: <see cref="Datamatrix"/>, or another word, e.g. <c>code128</c>.</param>
/// <param name="Payload">What a reader gets out of it, byte for byte; base64 in JSON, since separators are no text.</param>
/// <param name="Caption">The text beside it, or <see langword="null"/> without.</param>
public sealed record DocumentBarcode(string Symbology, ReadOnlyMemory<byte> Payload, string? Caption = null)
{
    /// <summary>The symbology of the INS datamatrix: ECC 200.</summary>
    public const string Datamatrix = "datamatrix";
}
