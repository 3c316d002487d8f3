namespace InsConformance.InsiMock.People.Compact;

/// <summary>Several texts read as one, a space between each two, without making that text.</summary>
/// <param name="parts">The texts.</param>
internal ref struct SpacedText(IReadOnlyList<string> parts)
{
    private int _part;
    private int _at;

    public readonly bool IsAtEnd => parts.Count == 0 || (_part == parts.Count - 1 && _at == parts[_part].Length);

    /// <summary>Whether the texts read as this one.</summary>
    public static bool Is(IReadOnlyList<string> parts, string expected)
    {
        var text = new SpacedText(parts);
        return text.Take(expected) && text.IsAtEnd;
    }

    /// <summary>Reads on past <paramref name="expected"/>, or says that something else comes.</summary>
    public bool Take(ReadOnlySpan<char> expected)
    {
        foreach (var c in expected)
        {
            if (IsAtEnd)
                return false;
            if (_at == parts[_part].Length)
            {
                if (c != ' ')
                    return false;
                _part++;
                _at = 0;
            }
            else if (parts[_part][_at++] != c)
            {
                return false;
            }
        }

        return true;
    }
}
