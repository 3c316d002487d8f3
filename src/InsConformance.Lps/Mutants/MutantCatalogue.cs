using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Lps.Mutants;

/// <summary>The mutants as <c>scenarios/mutants.yaml</c> describes them. Immutable.</summary>
public sealed class MutantCatalogue
{
    private MutantCatalogue(IReadOnlyList<Mutant> mutants) => Mutants = mutants;

    /// <summary>In file order.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>Ids of the mutants that the reference LPS can be, in the order of the code.</summary>
    public static IReadOnlyList<string> KnownIds => MutantRules.Ids;

    /// <summary>Reads the catalogue and checks it against the code: every mutant described is one that can be played, and the reverse.</summary>
    /// <param name="path">e.g. <c>scenarios/mutants.yaml</c>.</param>
    /// <exception cref="InputException">Unreadable, an entry incomplete or twice there, or not the mutants of the code.</exception>
    public static MutantCatalogue Load(string path)
    {
        var file = YamlFile.Load(path);
        var mutants = new List<Mutant>();
        foreach (var entry in file.Maps("mutants"))
        {
            var mutant = new Mutant(entry.Text("id"), entry.Text("title"), entry.Text("rule"), entry.Texts("caughtBy"), entry.Text("description").Trim());
            entry.RefuseUnknownKeys();
            if (!MutantRules.Ids.Contains(mutant.Id, StringComparer.Ordinal))
                throw entry.Error("id", $"the code has no mutant '{mutant.Id}'; it has {string.Join(", ", MutantRules.Ids)}");
            if (mutants.Exists(m => m.Id == mutant.Id))
                throw entry.Error("id", $"mutant '{mutant.Id}' is described twice");
            if (mutant.CaughtBy.Count == 0)
                throw entry.Error("caughtBy", $"mutant '{mutant.Id}' must name the scenarios that catch it");
            mutants.Add(mutant);
        }

        file.RefuseUnknownKeys();
        var missing = MutantRules.Ids.Except(mutants.Select(m => m.Id), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw file.Error("mutants", $"these mutants of the code are not described: {string.Join(", ", missing)}");
        return new MutantCatalogue(mutants);
    }

    /// <summary>The mutant of that id.</summary>
    /// <exception cref="InputException">Unknown; the message lists the known ones.</exception>
    public Mutant Find(string id)
    {
        MutantRules.Check(id);
        return Mutants.First(m => m.Id == id);
    }
}
