using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;
using InsConformance.InsiMock.People.Compact;

namespace InsConformance.InsiMock.People.Checking;

/// <summary>
/// Checks population files, all faults at once: forms, keys, ids, matricules and traits that stand twice, and whatever is not certainly fictitious
/// (docs/decisions/0014-population.md). Thread-safe.
/// </summary>
public static class PopulationCheck
{
    /// <summary>Checks files together, as one population.</summary>
    /// <param name="paths">Files (<c>.yaml</c>, else compact) and folders of them, as the user gave them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">A folder cannot be read or holds no population. What is wrong with a file is a finding.</exception>
    public static PopulationReport Run(IReadOnlyList<string> paths, CancellationToken cancellation = default)
    {
        string[] files = [.. PopulationFiles.Expand(paths)];
        var findings = new Findings();
        var rules = new PersonRules(findings);
        foreach (var file in files)
        {
            try
            {
                foreach (var person in PopulationFiles.IsYaml(file) ? Yaml(file, findings, rules) : Compact(file))
                {
                    cancellation.ThrowIfCancellationRequested();
                    rules.Check(person);
                }
            }
            catch (InputException e)
            {
                findings.Add(new PopulationFinding("unreadable", true, e.Place ?? new Place(file), null, null, e.Message));
            }
        }

        return findings.Report(files, rules.Count);
    }

    private static IEnumerable<CheckedPerson> Yaml(string path, Findings findings, PersonRules rules)
    {
        var file = PopulationFile.Read(
            YamlFile.Load(path),
            e => findings.Add(new PopulationFinding(e.Code == PopulationFile.WrongKey ? "wrong-key" : "wrong-form", true, e.Place ?? new Place(path), null, null, e.Message)));
        foreach (var (absent, source) in file.Absent)
            rules.CheckId(absent.Id, LineOf(source), null);
        return file.People.Select(p => new CheckedPerson(p.Person, LineOf(p.Source), null));
    }

    private static IEnumerable<CheckedPerson> Compact(string path)
    {
        var people = new CompactPeople(CompactFile.Load(path), path);
        var place = new Place(path);
        for (var i = 0; i < people.Count; i++)
            yield return new CheckedPerson(people[i], place, i + 1);
    }

    private static Place LineOf(YamlMap source) => new(source.Place.File, source.Place.Line);
}
