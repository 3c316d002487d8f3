using InsConformance.Foundation.Yaml;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.SelfBlame;

/// <summary>One entry of <c>scenarios/self-blame.yaml</c>: the harness with one deliberate fault.</summary>
internal sealed record HarnessMutant(string Id, string Title, string Against, IReadOnlyList<string> Tags, string Sign)
{
    private static readonly string[] Signs = ["failed", "survivor", "gap"];

    public static IReadOnlyList<HarnessMutant> Load()
    {
        var file = YamlFile.Load(Repository.PathTo("scenarios", "self-blame.yaml"));
        var all = new List<HarnessMutant>();
        foreach (var entry in file.Maps("harness-mutants"))
        {
            all.Add(new HarnessMutant(entry.Text("id"), entry.Text("title"), entry.Text("against"), entry.Texts("tags"), entry.Text("sign")));
            entry.RefuseUnknownKeys();
            if (!Signs.Contains(all[^1].Sign))
                throw entry.Error("sign", $"'{all[^1].Sign}' is none of {string.Join(", ", Signs)}");
        }

        file.RefuseUnknownKeys();
        return all;
    }
}
