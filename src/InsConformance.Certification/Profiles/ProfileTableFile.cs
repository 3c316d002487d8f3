using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Profiles;

/// <summary>Reads a table of use cases and profiles (<c>scenarios/profiles/*.yaml</c>). Thread-safe.</summary>
public static class ProfileTableFile
{
    /// <summary>Reads one table.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="heads">All catalogues, one of which declares the profiles.</param>
    /// <exception cref="InputException">Wrong YAML, unknown key, catalogue, profile, use case or reading, the same id twice.</exception>
    public static ProfileTable Load(string path, IEnumerable<CatalogueHead> heads) => Read(YamlFile.Load(path), heads);

    /// <summary>Reads one table from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <param name="heads">As for <see cref="Load"/>.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static ProfileTable Parse(string text, string path, IEnumerable<CatalogueHead> heads) => Read(YamlFile.Parse(text, path), heads);

    private static ProfileTable Read(YamlMap root, IEnumerable<CatalogueHead> heads)
    {
        var id = root.Text("catalogue");
        var head = heads.FirstOrDefault(h => h.Id == id) ?? throw root.Error("catalogue", $"no catalogue has the id '{id}'; known: {string.Join(", ", heads.Select(h => h.Id))}");
        var names = new DeclaredNames(head);
        var useCases = new List<UseCase>();
        foreach (var map in root.Maps("useCases"))
        {
            useCases.Add(new UseCase(names.NewUseCase(map), map.Text("title"), names.Profiles(map, "mandatory"), names.Profiles(map, "optional")));
            map.RefuseUnknownKeys();
        }

        var exactlyOne = root.Maps("exactlyOne").Select(m => ReadChoice(m, names)).ToArray();
        var demands = root.Maps("requires").Select(m => ReadDemand(m, names)).ToArray();
        var contradictions = root.Maps("contradictions").Select(m => new ContradictionReader(names).Read(m, useCases)).ToArray();
        var table = new ProfileTable
        {
            Catalogue = id,
            Source = root.Text("source"),
            Evidence = ProofDefaults.ReadEvidence(root, root.Text("evidence")),
            UseCases = useCases,
            ExactlyOne = exactlyOne,
            Demands = demands,
            Contradictions = contradictions,
        };
        root.RefuseUnknownKeys();
        return table;
    }

    private static ExactlyOne ReadChoice(YamlMap map, DeclaredNames names)
    {
        var choice = new ExactlyOne(map.Text("name"), names.Profiles(map, "profiles"));
        if (choice.Profiles.Count < 2)
            throw map.Error("profiles", "a choice of one needs at least two profiles");
        map.RefuseUnknownKeys();
        return choice;
    }

    private static ProfileDemand ReadDemand(YamlMap map, DeclaredNames names)
    {
        var numbers = map.Texts("numbers");
        if (numbers.FirstOrDefault(n => n is not ("NIE" or "NIL")) is { } unknown)
            throw map.Error("numbers", $"'numbers' may list NIE and NIL, not '{unknown}'");
        var demand = new ProfileDemand(
            names.Profile(map, "profile"), numbers, names.Profiles(map, "profiles"), names.UseCases(map, "unlessUseCases"),
            map.Text("source"), ProofDefaults.ReadEvidence(map, map.Text("evidence")));
        map.RefuseUnknownKeys();
        return demand;
    }
}
