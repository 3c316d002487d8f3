using InsConformance.Foundation.Yaml;
using InsConformance.Testing;

namespace InsConformance.Identity.Tests.Datamatrix;

/// <summary>One payload of fixtures/datamatrix/vecteurs.yaml with what must be found in it.</summary>
internal sealed record DatamatrixVector(string Id, string Payload, int? Length, DataOrigin Origin, IReadOnlyList<string> Findings)
{
    public static IReadOnlyList<DatamatrixVector> All { get; } = Load();

    public static DatamatrixVector Of(string id) => All.Single(v => v.Id == id);

    private static List<DatamatrixVector> Load()
    {
        var file = YamlFile.Load(Repository.PathTo("fixtures", "datamatrix", "vecteurs.yaml"));
        var vectors = new List<DatamatrixVector>();
        foreach (var map in file.Maps("vecteurs"))
        {
            vectors.Add(new(
                map.Text("id"),
                (map.OptionalText("donnees") ?? "").Replace('\u241D', '\u001D'),
                map.Has("longueur") ? map.Number("longueur", 0) : null,
                map.Flag("importe") ? DataOrigin.Imported : DataOrigin.Produced,
                map.Texts("constats")));
            _ = map.Text("evidence") + map.Text("note");
            map.RefuseUnknownKeys();
        }

        file.RefuseUnknownKeys();
        return vectors;
    }
}
