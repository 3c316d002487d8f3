using InsConformance.Insi.Results;

namespace InsConformance.Insi.Tests;

/// <summary>Compares results by value; a record compares its list by reference.</summary>
internal static class SameResult
{
    public static void Check(SearchResult expected, SearchResult? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal((expected.CodeCr, expected.LibelleCr), (actual.CodeCr, actual.LibelleCr));
        Assert.Equal(expected.Individu?.InsActif, actual.Individu?.InsActif);
        Assert.Equal(expected.Individu?.InsHisto, actual.Individu?.InsHisto);
        Assert.Equal(expected.Individu?.Tiq, actual.Individu?.Tiq);
    }
}
