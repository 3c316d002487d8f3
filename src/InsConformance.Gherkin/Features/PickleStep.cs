using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Features;

/// <summary>One step of a <see cref="Pickle"/>.</summary>
/// <param name="Id">Id of the pickle step.</param>
/// <param name="Keyword">As written, without the space.</param>
/// <param name="Text">With the values of the example row.</param>
/// <param name="Line">One-based.</param>
/// <param name="Kind">Kind that bindings match, inherited by And, But and <c>*</c>.</param>
/// <param name="ProtocolType">The type word of the protocol, where <c>*</c> is unknown.</param>
/// <param name="AstNodeIds">The step, then the example row.</param>
/// <param name="Table">Data table, or <see langword="null"/>.</param>
/// <param name="DocString">Doc string, or <see langword="null"/>.</param>
/// <param name="DocStringMediaType">Media type of the doc string, or <see langword="null"/>.</param>
internal sealed record PickleStep(
    Guid Id,
    string Keyword,
    string Text,
    int Line,
    StepKind Kind,
    string ProtocolType,
    IReadOnlyList<Guid> AstNodeIds,
    DataTable? Table,
    string? DocString,
    string? DocStringMediaType)
{
    /// <summary>The argument as a reader sees it.</summary>
    public string? ReadableArgument => DocString ?? Table?.ToString();
}
