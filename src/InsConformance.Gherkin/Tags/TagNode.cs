using System.Text;

namespace InsConformance.Gherkin.Tags;

internal sealed class TagNode
{
    private readonly string _word;
    private readonly TagNode? _left;
    private readonly TagNode? _right;

    private TagNode(string word, TagNode? left, TagNode? right)
    {
        _word = word;
        _left = left;
        _right = right;
    }

    public static TagNode Tag(string name) => new(name, null, null);

    public static TagNode Not(TagNode operand) => new("not", null, operand);

    public static TagNode Operation(string word, TagNode left, TagNode right) => new(word, left, right);

    public bool Evaluate(IReadOnlyCollection<string> tags) => (_left, _right) switch
    {
        (null, null) => Holds(tags),
        (null, { } operand) => !operand.Evaluate(tags),
        ({ } left, { } right) => _word == "and"
            ? left.Evaluate(tags) && right.Evaluate(tags)
            : left.Evaluate(tags) || right.Evaluate(tags),
        _ => throw new InvalidOperationException("a tag operation lacks its right side"),
    };

    public override string ToString() => (_left, _right) switch
    {
        (null, null) => Escape(_word),
        (null, _) => $"not ( {_right} )",
        _ => $"( {_left} {_word} {_right} )",
    };

    private static string Escape(string tag)
    {
        var text = new StringBuilder(tag.Length);
        foreach (var c in tag)
        {
            if (c is '\\' or '(' or ')' || char.IsWhiteSpace(c))
                text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }

    private bool Holds(IReadOnlyCollection<string> tags)
    {
        foreach (var tag in tags)
        {
            if (tag == _word || (tag.Length == _word.Length + 1 && tag[0] == '@' && tag.EndsWith(_word, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
