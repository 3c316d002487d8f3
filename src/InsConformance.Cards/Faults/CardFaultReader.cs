using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cards.Faults;

/// <summary>
/// Reads the faults of a persona file. Keys of one fault: <c>kind</c> (a name of <see cref="CardFaultWords"/>) and, each optional, <c>ins</c> (two hexadecimal
/// digits), <c>nth</c>, <c>every</c>, <c>once</c>, <c>seconds</c> (delay, or bound of an empty answer), <c>sw2</c>, <c>bits</c>, <c>seed</c>. Thread-safe.
/// </summary>
public static class CardFaultReader
{
    /// <summary>Reads the list under a key.</summary>
    /// <param name="map">The mapping that holds the list.</param>
    /// <param name="key">The key, usually <c>faults</c>.</param>
    /// <returns>The faults; empty when the key is absent.</returns>
    /// <exception cref="InputException">An unknown kind or key, or a value out of its range.</exception>
    public static IReadOnlyList<CardFault> Read(YamlMap map, string key = "faults")
    {
        ArgumentNullException.ThrowIfNull(map);
        return [.. map.Maps(key).Select(ReadOne)];
    }

    /// <summary>Reads one fault.</summary>
    /// <exception cref="InputException">An unknown kind or key, or a value out of its range.</exception>
    public static CardFault ReadOne(YamlMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var name = map.Text("kind");
        if (!CardFaultWords.TryParse(name, out var kind))
            throw map.Error("kind", $"'{name}' is no card fault; known: {string.Join(", ", CardFaultWords.Names)}");
        var fault = new CardFault(kind)
        {
            Ins = Byte(map, "ins"),
            Nth = map.Number("nth", 1),
            Every = map.Number("every", 1),
            Once = map.Flag("once"),
        };
        if (kind is CardFaultKind.SlowAnswer or CardFaultKind.EmptyAnswer && Seconds(map) is { } seconds)
            fault = kind == CardFaultKind.SlowAnswer ? fault with { Delay = seconds } : fault with { Bound = seconds };
        if (kind is CardFaultKind.ForcedMoreData or CardFaultKind.ForcedWrongLe)
            fault = fault with { Sw2 = Byte(map, "sw2") };
        if (kind == CardFaultKind.FlippedBits)
            fault = fault with { Bits = map.Number("bits", 1), Seed = map.Number("seed", 1) };
        map.RefuseUnknownKeys();
        return fault.Mistakes() is [var mistake, ..] ? throw map.Error("kind", mistake) : fault;
    }

    private static byte? Byte(YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
            return null;
        return text.Length == 2 && byte.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw map.Error(key, $"'{key}' must be two hexadecimal digits, e.g. \"88\", not '{text}'");
    }

    private static TimeSpan? Seconds(YamlMap map)
    {
        if (map.OptionalText("seconds") is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 3600
            ? TimeSpan.FromSeconds(value)
            : throw map.Error("seconds", $"'seconds' must be a number of seconds up to 3600, e.g. 2.5, not '{text}'");
    }
}
