namespace InsConformance.Foundation.Tests.Architecture;

/// <summary>A file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceText(string Path, string Text)
{
    public string[] Lines => Text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The lines of code with their number: no comment, no documentation.</summary>
    public IEnumerable<(int Number, string Code)> Code =>
        Lines.Select((line, i) => (i + 1, line)).Where(l => !l.line.TrimStart().StartsWith("//", StringComparison.Ordinal));
}
