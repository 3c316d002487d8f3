namespace InsConformance.Identity.Names;

/// <summary>The rule that ties the first given name to the list. Contract section 6.3 [OFF2: EXI ID 10, EXI SI 29/30]. Thread-safe.</summary>
public static class FirstGivenName
{
    /// <summary>
    /// Whether <paramref name="first"/> is a beginning of <paramref name="list"/>, hyphen and apostrophe counting as a space: for
    /// <c>JEAN CHRISTOPHE PIERRE</c>, JEAN, JEAN-CHRISTOPHE and JEAN-CHRISTOPHE-PIERRE are; CHRISTOPHE is not, nor is JEA: whole names
    /// only [INF]. Several of these signs in a row count as one.
    /// </summary>
    /// <param name="first">The first given name; nothing is folded, accents must be gone already.</param>
    /// <param name="list">The given names in civil order.</param>
    public static bool Begins(ReadOnlySpan<char> first, ReadOnlySpan<char> list)
    {
        var found = false;
        while (true)
        {
            var wanted = NextWord(ref first);
            if (wanted.IsEmpty)
                return found;
            if (!wanted.SequenceEqual(NextWord(ref list)))
                return false;
            found = true;
        }
    }

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" -'");
        var end = text.IndexOfAny(" -'");
        var word = end < 0 ? text : text[..end];
        text = text[word.Length..];
        return word;
    }
}
