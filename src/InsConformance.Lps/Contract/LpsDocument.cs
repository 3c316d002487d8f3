namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>GET /identities/{id}/document</c>: a document about the patient as the LPS prints it (DMN INS 34.2, 42 to 44).</summary>
/// <param name="Block">The lines of its identity block.</param>
/// <param name="Text">All its text, that block included, as one would copy it out of the page.</param>
/// <param name="Barcodes">All its barcodes; empty without.</param>
/// <param name="Page">The document itself, or <see langword="null"/> when the LPS does not give it.</param>
public sealed record LpsDocument(
    IReadOnlyList<DocumentField> Block,
    string Text,
    IReadOnlyList<DocumentBarcode> Barcodes,
    DocumentPage? Page = null);
