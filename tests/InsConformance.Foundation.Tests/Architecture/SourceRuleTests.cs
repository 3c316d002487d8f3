using InsConformance.Testing;

namespace InsConformance.Foundation.Tests.Architecture;

/// <summary>Every rule twice: nothing in the repository breaks it, and the detector finds a sample that does.</summary>
public class SourceRuleTests
{
    /// <summary>Uses that have a reason, written beside them.</summary>
    private static readonly string[] AmbientWithReason =
    [
        // A certificate made today must not be "not yet valid" because a step set the run's clock in the past.
        "src/InsConformance.Insi/Pki/CertificateValidity.cs TimeProvider.System.GetUtcNow",
    ];

    [RequiresToolFact("git")]
    public void Repository_Files_AreListed()
    {
        Assert.Contains(SourceTree.All, f => f.Path == "InsConformance.sln");
        Assert.True(SourceTree.Products.Count() > 50);
    }

    [RequiresToolFact("git")]
    public void Files_All_SayNothingIsUnfinished() => Detectors.AssertNone(SourceTree.All.SelectMany(Detectors.Unfinished));

    [RequiresToolFact("git")]
    public void Files_All_NameNoMachineAndNoRegistry() =>
        Detectors.AssertNone(SourceTree.All
            .Where(f => Path.GetFileName(f.Path) is not ("packages.lock.json" or "package-lock.json"))
            .SelectMany(Detectors.MachineNames));

    [RequiresToolFact("git")]
    public void Sources_CSharp_StayUnderTheLimit() =>
        Detectors.AssertNone(SourceTree.All.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(Detectors.TooLong));

    [RequiresToolFact("git")]
    public void Sources_Products_TakeTimeAndChanceFromTheRun() =>
        Detectors.AssertNone(Unexcused(SourceTree.Products.SelectMany(Detectors.AmbientState), AmbientWithReason));

    [Fact]
    public void Unexcused_ExcuseOfAnotherUse_DoesNotHelpAndAnUnusedOneIsReported() =>
        Assert.Equal(["src/a.cs:1 Thread.Sleep", "no longer needed: src/a.cs Guid.NewGuid"], Unexcused(["src/a.cs:1 Thread.Sleep"], ["src/a.cs Guid.NewGuid"]));

    [RequiresToolFact("git")]
    public void Sources_Products_HaveNoStaticMutableState() => Detectors.AssertNone(SourceTree.Products.SelectMany(Detectors.MutableStatics));

    [RequiresToolFact("git")]
    public void Sources_Products_HoldOnePublicTypeNamedAsTheFile() => Detectors.AssertNone(SourceTree.Products.SelectMany(Detectors.PublicTypes));

    [RequiresToolFact("git")]
    public void Sources_Products_HaveTheNamespaceOfTheirFolder() => Detectors.AssertNone(SourceTree.Products.SelectMany(Detectors.Namespaces));

    [Fact]
    public void AssertNone_OneFinding_FailsAndShowsIt() =>
        Assert.Contains("a.cs:1 x", Assert.ThrowsAny<Exception>(() => Detectors.AssertNone(["a.cs:1 x"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("// TO", "DO later")]
    [InlineData("# FIX", "ME")]
    [InlineData("throw new Not", "ImplementedException();")]
    public void Unfinished_Sample_Found(string start, string end) => Assert.Equal("a.md:2", Found(Detectors.Unfinished, "a.md", "x\n" + start + end));

    [Theory]
    [InlineData("see /wo", "rk/main")]
    [InlineData("\"/ro", "ot/.cache\"")]
    [InlineData("(/tmp/w", "t/x)")]
    [InlineData(@"C:\U", @"sers\me")]
    [InlineData("https://api.nu", "get.org/v3")]
    [InlineData("https://registry.np", "mjs.org/")]
    public void MachineNames_Sample_Found(string start, string end) => Assert.Equal("a.md:1", Found(Detectors.MachineNames, "a.md", start + end));

    [Theory]
    [InlineData("how the services work/fail")]
    [InlineData("https://example.org/work/")]
    [InlineData("https://www.w3.org/2003/05/soap-envelope")]
    public void MachineNames_OrdinaryText_Accepted(string text) => Assert.Null(Found(Detectors.MachineNames, "a.md", text));

    [Theory]
    [InlineData("var t = DateTime.UtcNow;")]
    [InlineData("var t = System.DateTimeOffset.Now;")]
    [InlineData("clock = TimeProvider.System.GetUtcNow();")]
    [InlineData("Thread.Sleep(1);")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var r = new Random();")]
    [InlineData("Environment.Exit(1);")]
    public void AmbientState_Sample_Found(string line) => Assert.Equal("src/a.cs:1", Found(Detectors.AmbientState, "src/a.cs", line));

    [Theory]
    [InlineData("/// <remarks>Never DateTime.UtcNow.</remarks>")]
    [InlineData("var r = new Random(seed);")]
    [InlineData("var now = clock.GetUtcNow();")]
    public void AmbientState_OrdinaryText_Accepted(string line) => Assert.Null(Found(Detectors.AmbientState, "src/a.cs", line));

    [Theory]
    [InlineData("    private static int _count;")]
    [InlineData("    static List<string> seen = [];")]
    [InlineData("    internal static volatile bool Stop;")]
    [InlineData("    public static string Name { get; set; }")]
    public void MutableStatics_Sample_Found(string line) => Assert.Equal("src/a.cs:1", Found(Detectors.MutableStatics, "src/a.cs", line));

    [Theory]
    [InlineData("    private static readonly int[] Sizes = [1];")]
    [InlineData("    public static string Name { get; } = \"x\";")]
    [InlineData("    private static int Count(string s) => s.Length;")]
    [InlineData("    public static int Two => 2;")]
    [InlineData("    public static bool operator ==(A left, A right) => left.Equals(right);")]
    [InlineData("using static System.Math;")]
    public void MutableStatics_OrdinaryText_Accepted(string line) => Assert.Null(Found(Detectors.MutableStatics, "src/a.cs", line));

    [Fact]
    public void TooLong_AtAndOverTheLimit_OnlyOverIsFound()
    {
        Assert.Null(Found(Detectors.TooLong, "a.cs", string.Concat(Enumerable.Repeat("x\n", Detectors.MaxLines))));
        Assert.NotNull(Found(Detectors.TooLong, "a.cs", string.Concat(Enumerable.Repeat("x\n", Detectors.MaxLines + 1))));
    }

    [Theory]
    [InlineData("public sealed record Other(int X);")]
    [InlineData("public class Name;\npublic enum Second { A }")]
    [InlineData("public readonly record struct Wrong;")]
    [InlineData("public static partial class Wrong\n{\n}")]
    [InlineData("public interface IName;")]
    [InlineData("public delegate void Wrong();")]
    public void PublicTypes_Sample_Found(string text) => Assert.NotNull(Found(Detectors.PublicTypes, "src/P/Name.cs", text));

    [Theory]
    [InlineData("public sealed class Name\n{\n    public enum Inner { A }\n}")]
    [InlineData("internal sealed class Anything;")]
    public void PublicTypes_OrdinaryText_Accepted(string text) => Assert.Null(Found(Detectors.PublicTypes, "src/P/Name.cs", text));

    [Theory]
    [InlineData("namespace P.Other;")]
    [InlineData("namespace P.Folder\n{\n}")]
    public void Namespaces_Sample_Found(string text) => Assert.NotNull(Found(Detectors.Namespaces, "src/P/Folder/Name.cs", text));

    [Fact]
    public void Namespaces_OrdinaryText_Accepted() => Assert.Null(Found(Detectors.Namespaces, "src/P/Folder/Name.cs", "using X;\n\nnamespace P.Folder;\n"));

    /// <summary>The findings without an excuse, then the excuses without a finding.</summary>
    private static IEnumerable<string> Unexcused(IEnumerable<string> findings, string[] excuses)
    {
        var unused = excuses.ToHashSet(StringComparer.Ordinal);
        var remaining = findings.Where(finding =>
        {
            var excuse = finding.Split(':')[0] + " " + finding[(finding.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            unused.Remove(excuse);
            return !excuses.Contains(excuse);
        }).ToArray();
        return remaining.Concat(unused.Select(u => "no longer needed: " + u));
    }

    /// <summary>The first word of the only finding, or nothing.</summary>
    private static string? Found(Func<SourceText, IEnumerable<string>> detector, string path, string text) =>
        detector(new SourceText(path, text)).SingleOrDefault()?.Split(' ')[0];
}
