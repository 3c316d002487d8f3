namespace InsConformance.Insi.Verification;

/// <summary>An element of a message with what it holds, in order. One description serves the schema, the checks and the documents.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Children">What it holds; text alone when empty.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="MayRepeat">Whether it may come several times.</param>
internal sealed record FormPart(string Name, IReadOnlyList<FormPart> Children, bool IsOptional = false, bool MayRepeat = false);
