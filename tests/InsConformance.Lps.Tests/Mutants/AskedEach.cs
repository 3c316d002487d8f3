namespace InsConformance.Lps.Tests.Mutants;

/// <summary>The answers to several questions as one text.</summary>
internal static class AskedEach
{
    public static string Of<TAsked, TAnswer>(this TAsked[] asked, Func<TAsked, TAnswer> answer) => string.Join(" | ", asked.Select(a => $"{answer(a)}"));
}
