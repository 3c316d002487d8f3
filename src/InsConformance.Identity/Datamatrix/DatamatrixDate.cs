namespace InsConformance.Identity.Datamatrix;

/// <summary>The two writings of a date: YYYY-MM-DD everywhere, DD-MM-YYYY in a payload.</summary>
internal static class DatamatrixDate
{
    /// <summary>YYYY-MM-DD, or <see langword="null"/> when the text is not of the form DD-MM-YYYY.</summary>
    public static string? ToIso(string text) =>
        text.Length == 10 && text[2] == '-' && text[5] == '-' && Digits(text.AsSpan(0, 2)) && Digits(text.AsSpan(3, 2)) && Digits(text.AsSpan(6))
            ? $"{text[6..]}-{text[3..5]}-{text[..2]}"
            : null;

    /// <summary>DD-MM-YYYY of a text of the form YYYY-MM-DD.</summary>
    public static string FromIso(string text) => $"{text[8..]}-{text[5..7]}-{text[..4]}";

    private static bool Digits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
