using System.Runtime.CompilerServices;

namespace InsConformance.Insi.Xml;

/// <summary>The namespaces declared around the place where <see cref="UsualXml"/> reads. Bounded: what is beyond is not usual.</summary>
internal ref struct NamespaceScope(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private Bindings _bindings;

    /// <summary>How many are declared; a mark to give to <see cref="Leave"/>.</summary>
    public int Count { get; private set; }

    public bool TryDeclare(ByteRange prefix, string uri, int since)
    {
        if (Count == Bindings.Size)
            return false;
        for (var i = since; i < Count; i++)
        {
            if (prefix.In(_message).SequenceEqual(_bindings[i].Prefix.In(_message)))
                return false;
        }

        _bindings[Count++] = new Binding(prefix, uri);
        return true;
    }

    /// <summary>The namespace of a prefix, empty for none; <see langword="null"/> when it is not declared.</summary>
    public readonly string? Find(ByteRange prefix)
    {
        var wanted = prefix.In(_message);
        for (var i = Count - 1; i >= 0; i--)
        {
            if (wanted.SequenceEqual(_bindings[i].Prefix.In(_message)))
                return _bindings[i].Uri;
        }

        return wanted.IsEmpty ? "" : null;
    }

    public void Leave(int mark) => Count = mark;

    private readonly record struct Binding(ByteRange Prefix, string Uri);

    [InlineArray(Size)]
    private struct Bindings
    {
        public const int Size = 32;
        private Binding _first;
    }
}
