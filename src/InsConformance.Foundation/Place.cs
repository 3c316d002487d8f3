using System.Globalization;

namespace InsConformance.Foundation;

/// <summary>Where something is wrong: a file and, when known, a one-based line and column.</summary>
/// <param name="File">Path as the user gave it.</param>
/// <param name="Line">One-based line, or <see langword="null"/>.</param>
/// <param name="Column">One-based column, or <see langword="null"/>; only with a line.</param>
public sealed record Place(string File, int? Line = null, int? Column = null)
{
    /// <summary><c>file</c>, <c>file:line</c> or <c>file:line:column</c>, the form editors and terminals turn into a link.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (null, _) => File,
        (int line, null) => string.Create(CultureInfo.InvariantCulture, $"{File}:{line}"),
        (int line, int column) => string.Create(CultureInfo.InvariantCulture, $"{File}:{line}:{column}"),
    };
}
