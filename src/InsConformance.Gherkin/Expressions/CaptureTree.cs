using System.Text.RegularExpressions;

namespace InsConformance.Gherkin.Expressions;

/// <summary>
/// The nesting of the capturing groups of a regular expression, which .NET gives flat and the Cucumber protocol wants as a tree.
/// .NET numbers unnamed groups first and named ones after them; the tree keeps the order of opening.
/// </summary>
internal sealed class CaptureTree
{
    private readonly List<CaptureTree> _children = [];
    private string? _name;
    private int _number;

    private CaptureTree()
    {
    }

    public int Count => _children.Count;

    public static CaptureTree Read(string pattern, Regex regex)
    {
        var root = new CaptureTree();
        var open = new Stack<CaptureTree?>();
        var current = root;
        var unnamed = 0;
        var inClass = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when inClass == 0:
                    inClass = 1;
                    if (At(pattern, i + 1) == '^')
                        i++;
                    if (At(pattern, i + 1) == ']')
                        i++;
                    break;
                case ']' when inClass > 0:
                    inClass = 0;
                    break;
                case '(' when inClass == 0:
                    var group = Open(pattern, i, ref unnamed);
                    open.Push(group is null ? null : current);
                    if (group is not null)
                    {
                        current._children.Add(group);
                        current = group;
                    }

                    break;
                case ')' when inClass == 0 && open.Count > 0:
                    current = open.Pop() ?? current;
                    break;
                default:
                    break;
            }
        }

        root.NumberNamed(regex);
        return root;
    }

    /// <summary>What each group directly below captured.</summary>
    public IReadOnlyList<MatchedGroup> Children(Match match)
    {
        if (_children.Count == 0)
            return [];
        var groups = new MatchedGroup[_children.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            var group = match.Groups[_children[i]._number];
            groups[i] = group.Success
                ? new(group.Index, group.Value, _children[i].Children(match))
                : new(-1, null, _children[i].Children(match));
        }

        return groups;
    }

    private static CaptureTree? Open(string pattern, int at, ref int unnamed)
    {
        if (At(pattern, at + 1) != '?')
            return new() { _number = ++unnamed };
        var quote = At(pattern, at + 2);
        if (quote is not ('<' or '\'') || At(pattern, at + 3) is '=' or '!')
            return null;
        var end = pattern.IndexOf(quote == '<' ? '>' : '\'', at + 3);
        return new() { _name = pattern[(at + 3)..end] };
    }

    private static char At(string pattern, int index) => index < pattern.Length ? pattern[index] : '\0';

    private void NumberNamed(Regex regex)
    {
        foreach (var child in _children)
        {
            if (child._name is not null)
                child._number = regex.GroupNumberFromName(child._name);
            child.NumberNamed(regex);
        }
    }
}
