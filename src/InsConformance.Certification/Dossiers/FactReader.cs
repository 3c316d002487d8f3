using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Dossiers;

/// <summary>Reads facts of one mapping, or of a mapping that is not there: then every fact is absent, at the place where the mapping belongs.</summary>
internal sealed class FactReader(YamlMap map, string prefix, bool isThere = true)
{
    public Fact<string> Text(string key) =>
        new(prefix + key, isThere && map.OptionalText(key)?.Trim() is { Length: > 0 } text ? text : null, PlaceOf(key));

    public Fact<bool?> Flag(string key) =>
        new(prefix + key, isThere && map.Has(key) ? map.Flag(key) : null, PlaceOf(key));

    public Fact<DateOnly?> Date(string key)
    {
        var text = Text(key);
        if (text.Value is null)
            return new(text.Key, null, text.Place);
        return DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(text.Key, date, text.Place)
            : throw map.Error(key, $"'{key}' must be a date such as 2026-11-30, not '{text.Value}'");
    }

    public Fact<IReadOnlyList<string>> Texts(string key)
    {
        string[] texts = isThere ? [.. map.Texts(key).Select(t => t.Trim()).Where(t => t.Length > 0)] : [];
        return new(prefix + key, texts.Length > 0 ? texts : null, PlaceOf(key));
    }

    /// <summary>A list that may be empty: <c>[]</c> is an answer, absence is none.</summary>
    public Fact<IReadOnlyList<T>> List<T>(string key, Func<FactReader, T> read)
    {
        if (!isThere || !map.Has(key))
            return new(prefix + key, null, PlaceOf(key));
        T[] all = [.. map.Maps(key).Select((m, i) => Section(m, string.Create(CultureInfo.InvariantCulture, $"{prefix}{key}[{i + 1}]."), read))];
        return new(prefix + key, all, PlaceOf(key));
    }

    public T Section<T>(string key, Func<FactReader, T> read) =>
        (isThere ? map.Map(key) : null) is { } inner ? Section(inner, $"{prefix}{key}.", read) : read(new FactReader(map, $"{prefix}{key}.", isThere: false));

    public InputException Error(string key, string message) => map.Error(key, message);

    private static T Section<T>(YamlMap inner, string prefix, Func<FactReader, T> read)
    {
        var facts = read(new FactReader(inner, prefix));
        inner.RefuseUnknownKeys();
        return facts;
    }

    private Place PlaceOf(string key) => isThere ? map.PlaceOf(key) : map.Place;
}
