using InsConformance.Foundation.Yaml;

namespace InsConformance.Foundation.Tests.Yaml;

public class YamlMapTests
{
    private const string Text = """
        name: mock
        empty: ""
        none:
        tilde: ~
        word: "null"
        on: true
        off: false
        yes: yes
        port: 8443
        far: 99999999999
        list: [a, b]
        one: a
        mixed:
          - a
          - x: 1
        maps:
          - id: 1
          - id: 2
        inner:
          key: value
          kee: typo
        """;

    private readonly YamlMap _map = YamlFile.Parse(Text, "x.yaml");

    [Fact]
    public void Values_EachKind_AreRead()
    {
        Assert.Equal("mock", _map.Text("name"));
        Assert.Equal("", _map.OptionalText("empty"));
        Assert.Equal("null", _map.Text("word"));
        Assert.Null(_map.OptionalText("none"));
        Assert.Null(_map.OptionalText("tilde"));
        Assert.Null(_map.OptionalText("absent"));
        Assert.True(_map.Flag("on"));
        Assert.False(_map.Flag("off", @default: true));
        Assert.True(_map.Flag("absent", @default: true));
        Assert.Equal(8443, _map.Number("port", 1));
        Assert.Equal(1, _map.Number("absent", 1));
        Assert.Equal(["a", "b"], _map.Texts("list"));
        Assert.Equal(["a"], _map.Texts("one"));
        Assert.Empty(_map.Texts("absent"));
        Assert.Equal(["1", "2"], _map.Maps("maps").Select(m => m.Text("id")));
        Assert.Equal("value", _map.Map("inner")!.Text("key"));
        Assert.Null(_map.Map("absent"));
        Assert.True(_map.Has("name"));
        Assert.False(_map.Has("none"));
    }

    [Theory]
    [InlineData("absent", 1)]
    [InlineData("empty", 1)]
    [InlineData("none", 1)]
    public void Text_NothingThere_Refused(string key, int line)
    {
        var error = Assert.Throws<InputException>(() => _map.Text(key));

        Assert.Contains($"'{key}'", error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Place!.Line);
    }

    [Fact]
    public void Values_WrongKind_RefusedAtTheValue()
    {
        Assert.Equal("x.yaml:8:6", PlaceOf(() => _map.Flag("yes")));
        Assert.Equal("x.yaml:1:7", PlaceOf(() => _map.Number("name", 0)));
        Assert.Equal("x.yaml:10:6", PlaceOf(() => _map.Number("far", 0)));
        Assert.Equal("x.yaml:11:7", PlaceOf(() => _map.Text("list")));
        Assert.Equal("x.yaml:15:5", PlaceOf(() => _map.Texts("mixed")));
        Assert.Equal("x.yaml:14:5", PlaceOf(() => _map.Maps("mixed")));
        Assert.Equal("x.yaml:1:7", PlaceOf(() => _map.Map("name")));
        Assert.Equal("x.yaml:20:3", PlaceOf(() => _map.Texts("inner")));
        Assert.Equal("x.yaml:1:7", _map.Error("name", "why").Place!.ToString());
    }

    [Fact]
    public void RefuseUnknownKeys_MisspeltKey_NamedWithPlaceAndTheKnownOnes()
    {
        var inner = _map.Map("inner")!;
        inner.Text("key");
        inner.OptionalText("other");

        var error = Assert.Throws<InputException>(inner.RefuseUnknownKeys);

        Assert.Equal("x.yaml:21:3", error.Place!.ToString());
        Assert.Equal("unknown key 'kee'; known here: key, other", error.Message);
    }

    [Fact]
    public void RefuseUnknownKeys_EveryKeyAsked_Passes()
    {
        var inner = _map.Map("inner")!;
        inner.Text("key");
        inner.Text("kee");

        inner.RefuseUnknownKeys();
    }

    private static string PlaceOf(Action read) => Assert.Throws<InputException>(read).Place!.ToString();
}
