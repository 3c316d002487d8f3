using InsConformance.Foundation;

namespace InsConformance.Steps.Expectations;

/// <summary>The one way a step says that the LPS is not conform: the rule, what it asks for, what came.</summary>
internal static class Expect
{
    /// <summary>Fails unless both texts are the same, character for character.</summary>
    public static void Equal(string rule, string what, string? expected, string? actual)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            throw new NonConformityException(rule, $"{what} = {Show(expected)}", $"{what} = {Show(actual)}");
    }

    /// <summary>Fails unless the condition holds.</summary>
    public static void True(bool condition, string rule, string expected, string actual)
    {
        if (!condition)
            throw new NonConformityException(rule, expected, actual);
    }

    /// <summary>A value as shown to QA: quoted, its invisible and look-alike characters told by code point.</summary>
    public static string Show(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return value is null ? "(absent)" : "(vide)";
        var odd = value.Where(c => c is < ' ' or > '~').Distinct().Select(c => $"{DocumentText.Visible(c.ToString())} = U+{(int)c:X4}").ToArray();
        var shown = DocumentText.Visible(value);
        return odd.Length == 0 ? $"« {shown} »" : $"« {shown} » ({string.Join(", ", odd)})";
    }
}
