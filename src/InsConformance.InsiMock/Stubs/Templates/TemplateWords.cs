namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>Splits a hole into words.</summary>
internal static class TemplateWords
{
    /// <summary>The words.</summary>
    /// <exception cref="ArgumentException">A quote or bracket is not closed.</exception>
    public static TemplateWord[] Split(string hole)
    {
        var words = new List<TemplateWord>();
        for (var at = 0; at < hole.Length;)
        {
            if (char.IsWhiteSpace(hole[at]))
            {
                at++;
                continue;
            }

            string? key = null;
            var end = EndOfWord(hole, at);
            if (end < hole.Length && hole[end] == '=')
            {
                key = hole[at..end];
                at = end + 1;
            }

            words.Add(Word(hole, key, ref at));
        }

        return [.. words];
    }

    private static TemplateWord Word(string hole, string? key, ref int at)
    {
        if (at < hole.Length && hole[at] is '\'' or '"')
        {
            var close = hole.IndexOf(hole[at], at + 1);
            if (close < 0)
                throw new ArgumentException($"'{hole}': a quote is not closed");
            var quoted = hole[(at + 1)..close];
            at = close + 1;
            return new TemplateWord(key, quoted, true);
        }

        var end = EndOfWord(hole, at);
        if (end == at)
            throw new ArgumentException($"'{hole}' cannot be read at '{hole[at..]}'");
        var word = hole[at..end];
        at = end;
        return new TemplateWord(key, word, word is "true" or "false" || word.All(char.IsAsciiDigit));
    }

    private static int EndOfWord(string hole, int at)
    {
        while (at < hole.Length && !char.IsWhiteSpace(hole[at]) && hole[at] is not ('=' or '\'' or '"'))
        {
            if (hole[at] == '[')
            {
                var close = hole.IndexOf(']', at);
                if (close < 0)
                    throw new ArgumentException($"'{hole}': a bracket is not closed");
                at = close;
            }

            at++;
        }

        return at;
    }
}
