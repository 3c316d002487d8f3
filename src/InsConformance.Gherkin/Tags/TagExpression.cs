using InsConformance.Foundation;

namespace InsConformance.Gherkin.Tags;

/// <summary>
/// A boolean expression over tags: <c>@a and (@b or not @c)</c>; <c>not</c> binds tighter than <c>and</c>, <c>and</c> tighter than
/// <c>or</c>; a backslash escapes a space, a parenthesis or a backslash inside a tag; an empty expression matches everything.
/// A tag written without <c>@</c> is also found with it. Grammar: Cucumber tag expressions (STD). Immutable, thread-safe.
/// </summary>
public sealed class TagExpression
{
    private readonly TagNode? _root;

    private TagExpression(TagNode? root) => _root = root;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression; at most 10,000 characters and 200 nested levels.</param>
    /// <param name="source">What the expression is, for messages, e.g. <c>--tags</c>.</param>
    /// <exception cref="InputException">It cannot be read; the place has the column, the message shows it with a caret.</exception>
    public static TagExpression Parse(string text, string source = "tag expression") =>
        new(new TagExpressionParser(text, source).Parse());

    /// <summary>Whether a scenario with these tags is meant.</summary>
    /// <param name="tags">Tags with <c>@</c>.</param>
    public bool Matches(IReadOnlyCollection<string> tags) => _root is null || _root.Evaluate(tags);

    /// <summary>The expression with every operation in parentheses; parses to the same expression. Empty when everything matches.</summary>
    public override string ToString() => _root?.ToString() ?? "";
}
