using System.Text.RegularExpressions;
using System.Xml.Linq;
using InsConformance.Testing;

namespace InsConformance.Foundation.Tests.Architecture;

public partial class ArrowTests
{
    [RequiresToolFact("git")]
    public void Arrows_ProjectReferences_PointDownOnly()
    {
        var references = ProjectFiles().ToDictionary(f => House.ShortName(f.Path), f => House.References(f.Text));

        Assert.True(references.Count >= 10);
        Assert.All(references.Keys, p => Assert.True(House.IsKnown(p), p));
        Detectors.AssertNone(House.BrokenArrows(references));
    }

    [RequiresToolFact("git")]
    public void Arrows_NamesUsedInSources_PointDownOnly()
    {
        Assert.NotEmpty(SourceTree.Products.SelectMany(NamesUsed));
        Detectors.AssertNone(SourceTree.Products.SelectMany(UpwardNames));
    }

    [RequiresToolFact("git")]
    public void Arrows_Identity_RefersToNothingAtAll() =>
        Detectors.AssertNone(ItemsThatRefer(ProjectFiles().Single(f => House.ShortName(f.Path) == "Identity").Text));

    [Theory]
    [InlineData("Insi", "InsiMock")]
    [InlineData("Insi", "Insi")]
    [InlineData("Gherkin", "Insi")]
    [InlineData("Gherkin", "Certification")]
    [InlineData("Certification", "Identity")]
    [InlineData("Lps", "InsiMock")]
    [InlineData("Lps", "Gherkin")]
    [InlineData("Cards", "Lps")]
    [InlineData("Cards", "InsiMock")]
    [InlineData("Reports", "Steps")]
    [InlineData("Identity", "Foundation")]
    [InlineData("Foundation", "Identity")]
    [InlineData("Cli", "Somewhere")]
    [InlineData("Somewhere", "Foundation")]
    public void IsAllowed_ArrowThatIsNotDown_Refused(string from, string to) => Assert.False(House.IsAllowed(from, to));

    [Theory]
    [InlineData("Cli", "Foundation")]
    [InlineData("Steps", "InsiMock")]
    [InlineData("Lps", "Cards")]
    [InlineData("Reports", "Insi")]
    [InlineData("Gherkin", "Foundation")]
    [InlineData("Insi", "Identity")]
    public void IsAllowed_ArrowOfTheDesign_Accepted(string from, string to) => Assert.True(House.IsAllowed(from, to));

    [Fact]
    public void BrokenArrows_ReachedThroughAnotherProject_Found()
    {
        var references = new Dictionary<string, IReadOnlyList<string>>
        {
            ["Gherkin"] = House.References("""<Project><ItemGroup><ProjectReference Include="..\InsConformance.Foundation\InsConformance.Foundation.csproj" /></ItemGroup></Project>"""),
            ["Foundation"] = ["Insi"],
        };

        Assert.Equal(["Gherkin > Insi", "Foundation > Insi"], House.BrokenArrows(references));
    }

    [Fact]
    public void BrokenArrows_Circle_FoundAndEnds()
    {
        var references = new Dictionary<string, IReadOnlyList<string>> { ["Lps"] = ["Insi"], ["Insi"] = ["Lps"] };

        Assert.Contains("Lps > Lps", House.BrokenArrows(references));
    }

    [Fact]
    public void ItemsThatRefer_EachKind_Found() =>
        Assert.Equal(
            4,
            ItemsThatRefer("""
                <Project Sdk="Microsoft.NET.Sdk"><ItemGroup>
                  <PackageReference Include="a" /><ProjectReference Include="b" /><Reference Include="c" /><FrameworkReference Include="d" />
                </ItemGroup></Project>
                """).Count());

    [Theory]
    [InlineData("using InsConformance.Insi.Results;")]
    [InlineData("using static InsConformance.Insi.X;")]
    [InlineData("global using Short = InsConformance.Insi.Results.CodeCr;")]
    [InlineData("    var x = new InsConformance.Insi.Results.Tiq();")]
    public void UpwardNames_IdentityUsingInsi_Found(string line) =>
        Assert.Single(UpwardNames(new SourceText("src/InsConformance.Identity/X.cs", "namespace X;\n" + line + "\n")));

    [Theory]
    [InlineData("using InsConformance.Identity.Names;")]
    [InlineData("using InsConformance.Foundation;")]
    [InlineData("/// <see cref=\"InsConformance.Cli.Main\"/>")]
    [InlineData("const string File = \"InsConformance.sln\";")]
    public void UpwardNames_InsiUsingWhatIsBelow_Accepted(string line) =>
        Assert.Empty(UpwardNames(new SourceText("src/InsConformance.Insi/X.cs", line)));

    private static IEnumerable<SourceText> ProjectFiles() =>
        SourceTree.All.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Path.EndsWith(".csproj", StringComparison.Ordinal));

    private static IEnumerable<string> ItemsThatRefer(string projectXml) =>
        from item in XDocument.Parse(projectXml).Descendants()
        where item.Name.LocalName is "ProjectReference" or "PackageReference" or "Reference" or "FrameworkReference" or "PackageDownload"
        select $"{item.Name.LocalName} {(string?)item.Attribute("Include")}";

    private static IEnumerable<string> UpwardNames(SourceText file) =>
        from use in NamesUsed(file)
        where use.Target != use.Project && !House.IsAllowed(use.Project, use.Target)
        select $"{file.Path}:{use.Line} uses {use.Target}";

    private static IEnumerable<(string Project, string Target, int Line)> NamesUsed(SourceText file)
    {
        var project = file.Path.Split('/')[1]["InsConformance.".Length..];
        return from line in file.Code
               from Match match in ProjectName().Matches(line.Code)
               where House.IsKnown(match.Groups[1].Value)
               select (project, match.Groups[1].Value, line.Number);
    }

    [GeneratedRegex(@"\bInsConformance\.(\w+)")]
    private static partial Regex ProjectName();
}
