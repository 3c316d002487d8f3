namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>Masks the values of a distinguished name and leaves its attribute types. The text form varies by toolkit, so only its punctuation counts.</summary>
internal static class DistinguishedName
{
    public static string Mask(string name, MaskKey key) => Words.Replace(name, (start, word) => IsOfAType(name, start, word.Length) ? null : key.Word(word));

    // A type is letters, digits and points alone between a separator and the equals sign: CN=, OID.2.5.4.42=.
    private static bool IsOfAType(string name, int start, int length)
    {
        var end = start + length;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] == '.'))
            end++;
        if (end == name.Length || name[end] != '=')
            return false;
        while (start > 0 && (char.IsAsciiLetterOrDigit(name[start - 1]) || name[start - 1] == '.'))
            start--;
        return start == 0 || name[start - 1] is ',' or '+' or ';' or ' ' or '/';
    }
}
