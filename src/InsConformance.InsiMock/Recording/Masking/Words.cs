using System.Text;

namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>Words of a text: runs of letters and digits, half surrogates counting as letters.</summary>
internal static class Words
{
    /// <summary>Replaces each word by what a function of its start and itself gives; <see langword="null"/> keeps it.</summary>
    public static string Replace(string text, Func<int, string, string?> replacement)
    {
        var replaced = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfAWord(text[end]))
                end++;
            if (end == at)
            {
                replaced.Append(text[at++]);
                continue;
            }

            var word = text[at..end];
            replaced.Append(replacement(at, word) ?? word);
            at = end;
        }

        return replaced.ToString();
    }

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
