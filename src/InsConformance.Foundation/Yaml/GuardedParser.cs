using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InsConformance.Foundation.Yaml;

/// <summary>
/// Lets through only what data files need, event by event, before anything is built: aliases could multiply a small file without
/// bound, deep nesting would overflow the stack, and a key that is a list or a mapping has no use.
/// </summary>
internal sealed class GuardedParser(IParser inner) : IParser
{
    /// <summary>Deepest nesting of lists and mappings.</summary>
    public const int MaxDepth = 64;

    /// <summary>For each open collection: whether it is a mapping, and whether its next node is a key.</summary>
    private readonly Stack<(bool IsMapping, bool KeyIsNext)> _open = new();

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!inner.MoveNext())
            return false;
        switch (Current)
        {
            case AnchorAlias alias:
                throw new YamlException(alias.Start, alias.End, $"aliases (*{alias.Value}) are not accepted in data files; repeat the value");
            case Scalar:
                Node(isCollection: false);
                break;
            case SequenceStart:
                Open(isMapping: false);
                break;
            case MappingStart:
                Open(isMapping: true);
                break;
            case SequenceEnd or MappingEnd:
                _open.Pop();
                break;
        }

        return true;
    }

    private void Open(bool isMapping)
    {
        Node(isCollection: true);
        if (_open.Count == MaxDepth)
            throw new YamlException(Current!.Start, Current.End, $"more than {MaxDepth} lists or mappings inside each other");
        _open.Push((isMapping, isMapping));
    }

    private void Node(bool isCollection)
    {
        if (!_open.TryPop(out var parent))
            return;
        if (isCollection && parent is { IsMapping: true, KeyIsNext: true })
            throw new YamlException(Current!.Start, Current.End, "a key must be a single value");
        _open.Push(parent with { KeyIsNext = parent.IsMapping && !parent.KeyIsNext });
    }
}
