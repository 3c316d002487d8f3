using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InsConformance.Foundation.Yaml;

/// <summary>
/// One mapping of a data file. Readers ask for the keys they know, then call <see cref="RefuseUnknownKeys"/>,
/// so that a misspelt key is an error with its place and never silently ignored. Not thread-safe.
/// </summary>
public sealed class YamlMap
{
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = [];

    internal YamlMap(YamlMappingNode node, string file)
    {
        _node = node;
        File = file;
    }

    /// <summary>The file, as the user gave it.</summary>
    public string File { get; }

    /// <summary>Where this mapping starts.</summary>
    public Place Place => PlaceOf(_node);

    /// <summary>Where the value of a key stands; where this mapping starts when the key is absent.</summary>
    public Place PlaceOf(string key) => Find(key) is { } node ? PlaceOf(node) : Place;

    /// <summary>The keys in file order.</summary>
    public IEnumerable<string> Keys => _node.Children.Keys.Select(k => ((YamlScalarNode)k).Value ?? "");

    /// <summary>Whether the key is there with a value that is not null.</summary>
    public bool Has(string key) => Find(key) is { } node && !IsNull(node);

    /// <summary>The text of a key that must be there and not be empty.</summary>
    /// <exception cref="InputException">Absent, empty or not a single value.</exception>
    public string Text(string key) =>
        OptionalText(key) is { Length: > 0 } text ? text : throw Missing(key);

    /// <summary>The text of a key, or <see langword="null"/> when absent or null.</summary>
    /// <exception cref="InputException">Not a single value.</exception>
    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlNode node when IsNull(node) => null,
        YamlScalarNode scalar => scalar.Value,
        var other => throw Wrong(other, $"'{key}' must be a single value"),
    };

    /// <summary>A boolean written <c>true</c> or <c>false</c>, or the default when absent.</summary>
    /// <exception cref="InputException">Any other text.</exception>
    public bool Flag(string key, bool @default = false) => OptionalText(key) switch
    {
        null => @default,
        "true" => true,
        "false" => false,
        var other => throw Wrong(Find(key)!, $"'{key}' must be true or false, not '{other}'"),
    };

    /// <summary>A whole number, or the default when absent.</summary>
    /// <exception cref="InputException">Not a whole number.</exception>
    public int Number(string key, int @default)
    {
        if (OptionalText(key) is not { } text)
            return @default;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(Find(key)!, $"'{key}' must be a whole number, not '{text}'");
    }

    /// <summary>The texts of a list; empty when the key is absent. A single value counts as a list of one.</summary>
    /// <exception cref="InputException">An entry that is not a single value.</exception>
    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlNode node when IsNull(node) => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list => [.. list.Select(n => n is YamlScalarNode s ? s.Value ?? "" : throw Wrong(n, $"'{key}' must list single values"))],
        var other => throw Wrong(other, $"'{key}' must be a list"),
    };

    /// <summary>The mappings of a list; empty when the key is absent.</summary>
    /// <exception cref="InputException">Not a list of mappings.</exception>
    public IReadOnlyList<YamlMap> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlNode node when IsNull(node) => [],
        YamlSequenceNode list => [.. list.Select(n => n is YamlMappingNode m ? new YamlMap(m, File) : throw Wrong(n, $"'{key}' must list keys and values"))],
        var other => throw Wrong(other, $"'{key}' must be a list"),
    };

    /// <summary>The mapping under a key, or <see langword="null"/> when absent.</summary>
    /// <exception cref="InputException">Not a mapping.</exception>
    public YamlMap? Map(string key) => Find(key) switch
    {
        null => null,
        YamlNode node when IsNull(node) => null,
        YamlMappingNode map => new YamlMap(map, File),
        var other => throw Wrong(other, $"'{key}' must hold keys and values"),
    };

    /// <summary>An error at the place of a key, for rules that the reader checks itself.</summary>
    /// <param name="key">The key at fault; the mapping itself when absent from it.</param>
    /// <param name="message">What was expected and what came.</param>
    public InputException Error(string key, string message) => Wrong(Find(key) ?? _node, message);

    /// <summary>Fails on the first key that nobody asked for.</summary>
    /// <exception cref="InputException">A key is unknown; the message lists the known ones.</exception>
    public void RefuseUnknownKeys()
    {
        foreach (var key in _node.Children.Keys)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            if (!_asked.Contains(name))
                throw Wrong(key, $"unknown key '{name}'; known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        foreach (var (k, v) in _node.Children)
        {
            if (k is not YamlScalarNode name)
                throw Wrong(k, "a key must be a single value");
            if (name.Value == key)
                return v;
        }

        return null;
    }

    private static bool IsNull(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };

    private InputException Missing(string key) =>
        new("data-file-value", Place, $"'{key}' is missing or empty");

    private InputException Wrong(YamlNode node, string message) => new("data-file-value", PlaceOf(node), message);

    private Place PlaceOf(YamlNode node) => new(File, (int)node.Start.Line, (int)node.Start.Column);
}
