using System.Text.RegularExpressions;
using InsConformance.Gherkin.Expressions;

namespace InsConformance.Gherkin.Bindings;

/// <summary>A method that converts what steps captured.</summary>
/// <param name="Index">Position in the registry.</param>
/// <param name="Name">Name of the parameter type.</param>
/// <param name="IsNamed">Whether the name was given: then it never touches plain texts.</param>
/// <param name="Source">Regular expression as written, or <see langword="null"/>.</param>
/// <param name="Regex">Anchored, or <see langword="null"/>.</param>
/// <param name="Captures">Groups of <paramref name="Regex"/>.</param>
/// <param name="Order">The lowest wins.</param>
/// <param name="Method">What is called.</param>
internal sealed record Transformation(
    int Index,
    string Name,
    bool IsNamed,
    string? Source,
    Regex? Regex,
    CaptureTree? Captures,
    int Order,
    BindingMethod Method)
{
    public bool TakesTable => Method.Arguments is [var only] && only == typeof(DataTable);

    /// <summary>What its method takes from a text, or <see langword="null"/> when the text does not fit.</summary>
    public IReadOnlyList<string?>? Fit(string text)
    {
        if (Regex is null)
            return Method.Arguments.Count == 1 ? [text] : null;
        var match = Regex.Match(text);
        if (!match.Success)
            return null;
        return Captures!.Count == 0 ? [text] : [.. Captures.Children(match).Select(g => g.Value)];
    }
}
