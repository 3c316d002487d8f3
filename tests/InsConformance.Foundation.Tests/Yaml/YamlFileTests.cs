using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Foundation.Tests.Yaml;

public class YamlFileTests
{
    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", "data-file-syntax", 1)]
    [InlineData("a: \"\\UFFFFFFFF\"\n", "data-file-syntax", 1)]
    [InlineData("%YAML 99999999999.1\n---\na: 1\n", "data-file-syntax", 1)]
    [InlineData("a: 1\n b: 2\n", "data-file-syntax", 2)]
    [InlineData("a: \"unfinished\n", "data-file-syntax", 1)]
    [InlineData("a: 1\na: 2\n", "data-file-syntax", 2)]
    [InlineData("a: 1\nb: {x: 1, x: 2}\n", "data-file-syntax", 2)]
    [InlineData("a: 1\nb: *nobody\n", "data-file-syntax", 2)]
    [InlineData("a: 1\n? [1, 2]\n: 3\n", "data-file-syntax", 2)]
    [InlineData("- a\n- b\n", "data-file-root", 1)]
    [InlineData("just words\n", "data-file-root", 1)]
    [InlineData("", "data-file-documents", null)]
    [InlineData("# only a comment\n", "data-file-documents", null)]
    [InlineData("a: 1\n---\nb: 2\n", "data-file-documents", null)]
    [InlineData("<?xml version=\"1.0\"?><a/>", "data-file-root", 1)]
    [InlineData("PK\u0003\u0004\0\0", "data-file-root", 1)]
    public void Parse_WrongText_OneLineWithThePlace(string text, string code, int? line)
    {
        var error = Assert.Throws<InputException>(() => YamlFile.Parse(text, "data/x.yaml"));

        Assert.Equal((code, line), (error.Code, error.Place!.Line));
        Assert.StartsWith("data/x.yaml", error.OneLine, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.OneLine);
        Assert.Equal(ExitCode.WrongInput, error.ExitCode);
    }

    [Fact]
    public void Parse_BillionLaughs_RefusedAtItsFirstAlias()
    {
        var bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 30; i++)
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");

        var error = Assert.Throws<InputException>(() => YamlFile.Parse(bomb.ToString(), "x.yaml"));

        Assert.Equal("x.yaml:2:10", error.Place!.ToString());
        Assert.Contains("*a0", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: &a [*a]\n")]
    [InlineData("a: &a 1\n? *a\n: 2\n")]
    [InlineData("a: &a {x: 1}\nb:\n  <<: *a\n")]
    public void Parse_AnyAlias_Refused(string text) =>
        Assert.Contains("alias", Assert.Throws<InputException>(() => YamlFile.Parse(text, "x.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_AnchorWithoutAlias_IsOnlyAValue() => Assert.Equal("1", YamlFile.Parse("a: &a 1\n", "x.yaml").Text("a"));

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Parse_VeryDeepNesting_RefusedWithoutOverflow(string opening)
    {
        var error = Assert.Throws<InputException>(() => YamlFile.Parse("a:\n  " + string.Concat(Enumerable.Repeat(opening, 20_000)), "x.yaml"));

        Assert.Equal("data-file-syntax", error.Code);
    }

    [Fact]
    public void Parse_DepthAtTheLimit_AcceptedAndOneMoreRefused()
    {
        static string Nested(int depth) => "a: " + new string('[', depth - 1) + "1" + new string(']', depth - 1) + "\n";

        Assert.Equal(["a"], YamlFile.Parse(Nested(64), "x.yaml").Keys);
        Assert.Contains("64", Assert.Throws<InputException>(() => YamlFile.Parse(Nested(65), "x.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AnyText_OnlyInputExceptions()
    {
        var pieces = Gen.Elements("a", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ",", "'", "\"", "&a ", "*a", "!t ", "|", ">", "#", "%", "? ", "\t", "---", "...", "<<", "\"\\U", "FFFFFFFF", "\\x", "%YAML ", "1.1", "9999999999", "%TAG !", "é", "\0", "\\", "\u0085", "\uFEFF");
        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            try
            {
                var map = YamlFile.Parse(text, "x.yaml");
                return map.Keys.All(k => k is not null);
            }
            catch (InputException e)
            {
                return e.OneLine.Length > 0;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithReplay(20261121UL, 2035UL));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("no-such-folder/no-such-file.yaml")]
    [InlineData("/")]
    public void Load_UnusablePath_OneLineWithTheName(string path)
    {
        var error = Assert.Throws<InputException>(() => YamlFile.Load(path));

        Assert.Equal(("data-file-unreadable", path), (error.Code, error.Place!.File));
    }

    [Fact]
    public void Load_FileOverTheLimit_RefusedUnread()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder.PathTo("large.yaml")))
            file.SetLength(YamlFile.MaxBytes + 1);

        Assert.Equal("data-file-too-large", Assert.Throws<InputException>(() => YamlFile.Load(folder.PathTo("large.yaml"))).Code);
    }

    [Fact]
    public void Load_NotUtf8_RefusedRatherThanGarbled()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathTo("latin1.yaml"), [.. "nom: H"u8, 0xC9, .. "RAULT\n"u8]);

        Assert.Equal("data-file-encoding", Assert.Throws<InputException>(() => YamlFile.Load(folder.PathTo("latin1.yaml"))).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_Utf8_WithOrWithoutMark(bool mark)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathTo("x.yaml"), "nom: HÉRAULT\r\n", new UTF8Encoding(mark));

        Assert.Equal("HÉRAULT", YamlFile.Load(folder.PathTo("x.yaml")).Text("nom"));
    }
}
