using System.Text;
using InsConformance.Foundation.Yaml;
using InsConformance.Testing;

namespace InsConformance.Identity.Tests.Hl7v2;

/// <summary>One message of fixtures/hl7 with what must be said of it.</summary>
internal sealed record Hl7Case(string Name, string Text, string Event, DataOrigin Origin, IReadOnlyList<string> Findings)
{
    public static IReadOnlyList<Hl7Case> All { get; } = Load();

    public static Hl7Case Of(string name) => All.Single(c => c.Name == name);

    private static List<Hl7Case> Load()
    {
        var file = YamlFile.Load(Repository.PathTo("fixtures", "hl7", "cas.yaml"));
        var cases = new List<Hl7Case>();
        foreach (var map in file.Maps("messages"))
        {
            var name = map.Text("fichier");
            cases.Add(new(
                name[..^".hl7".Length],
                Encoding.UTF8.GetString(File.ReadAllBytes(Repository.PathTo("fixtures", "hl7", name))),
                map.Text("evenement"),
                map.Flag("importe") ? DataOrigin.Imported : DataOrigin.Produced,
                map.Texts("constats")));
            _ = map.Text("note");
            map.RefuseUnknownKeys();
        }

        file.RefuseUnknownKeys();
        return cases;
    }
}
