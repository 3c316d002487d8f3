using InsConformance.Foundation;
using InsConformance.Insi.Assertions;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Control;

/// <summary>Refuses settings that could never take effect, all faults at once.</summary>
internal sealed class SwitchRules(Population population, CndaFiles files, AssertionRules assertions)
{
    private static readonly TimeSpan LongestLatency = TimeSpan.FromMinutes(10);

    public void Check(SwitchSettings settings)
    {
        var faults = Faults(settings).ToArray();
        if (faults.Length > 0)
            throw new InputException("mock-switch", null, string.Join("; ", faults));
    }

    private IEnumerable<string> Faults(SwitchSettings settings)
    {
        foreach (var (id, file) in settings.CndaFiles)
        {
            if (!population.Knows(id))
                yield return $"cndaFiles: no population entry '{id}'";
            if (!files.Has(file))
                yield return $"cndaFiles: no file '{file}' in {files.Folder}; there is {string.Join(", ", files.Names)}";
        }

        foreach (var (id, variant) in settings.Variants)
        {
            if (population.Find(id) is not { } person)
                yield return $"variants: no population entry '{id}'";
            else if (!person.Variants.ContainsKey(variant))
                yield return $"variants: '{id}' has no variant '{variant}'; it has {Listed(person.Variants.Keys)}";
        }

        foreach (var kind in settings.Assertions.Cards.Keys)
        {
            if (!assertions.Cards.Any(c => c.Kind == kind))
                yield return $"cards: no card '{kind}'; there is {string.Join(", ", assertions.Cards.Select(c => c.Kind))}";
        }

        if (settings.Latency < TimeSpan.Zero || settings.Latency > LongestLatency)
            yield return $"latency: {settings.Latency.TotalMilliseconds:0} ms is not between 0 and {LongestLatency.TotalMilliseconds:0}, e.g. 250";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "none";
}
