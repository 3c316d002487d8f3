using InsConformance.Cli.Running;
using InsConformance.Foundation;
using InsConformance.Lps.Mutants;
using InsConformance.Steps.Playing;
using InsConformance.Testing;

namespace InsConformance.Cli.Tests;

public sealed class LpsChoiceTests
{
    private static readonly MutantCatalogue Mutants = MutantCatalogue.Load(Repository.PathTo("scenarios", "mutants.yaml"));

    [Fact]
    public void Parse_Reference_HasNoMutant() => Assert.Null(Assert.IsType<LpsTarget.Reference>(LpsChoice.Parse("reference", Mutants)).Mutant);

    [Fact]
    public void Parse_Mutant_IsKept() =>
        Assert.Equal("nia-as-nir", Assert.IsType<LpsTarget.Reference>(LpsChoice.Parse("reference:nia-as-nir", Mutants)).Mutant);

    [Fact]
    public void Parse_AllMutants_IsTheReferenceWithinThisProcess() =>
        Assert.Null(Assert.IsType<LpsTarget.Hosted>(LpsChoice.Parse("reference:all-mutants", Mutants)).Mutant);

    [Fact]
    public void Parse_Url_IsALpsThatRuns() =>
        Assert.Equal(new Uri("http://127.0.0.1:5080"), Assert.IsType<LpsTarget.Running>(LpsChoice.Parse("http://127.0.0.1:5080", Mutants)).Url);

    [Theory]
    [InlineData("")]
    [InlineData("references")]
    [InlineData("reference:")]
    [InlineData("reference:nope")]
    [InlineData("ftp://host")]
    [InlineData("localhost:5080")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.Throws<InputException>(() => LpsChoice.Parse(text, Mutants));

    [Theory]
    [InlineData("http://user:secret@lps.test:5080/pilote")]
    [InlineData("http://secret@lps.test:5080/pilote")]
    [InlineData("http://lps.test:5080/pilote?token=secret")]
    [InlineData("http://lps.test:5080/pilote#secret")]
    public void Parse_UrlWithASecret_IsRefusedWithoutRepeatingIt(string text)
    {
        var refused = Assert.Throws<InputException>(() => LpsChoice.Parse(text, Mutants));

        Assert.Contains("--lps http://lps.test:5080/pilote", refused.OneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.OneLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference", "reference")]
    [InlineData("reference:nia-as-nir", "reference-nia-as-nir")]
    [InlineData("http://user:secret@lps.test:5080/pilote", "lps.test-5080")]
    public void ShortName_NamesTheFolderWithoutSecret(string text, string name) => Assert.Equal(name, LpsChoice.ShortName(text));
}
