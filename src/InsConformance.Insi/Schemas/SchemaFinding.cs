namespace InsConformance.Insi.Schemas;

/// <summary>One breach of the schemas.</summary>
/// <param name="Message">The validator's words, in English; may quote the value.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based.</param>
public sealed record SchemaFinding(string Message, int Line, int Column);
