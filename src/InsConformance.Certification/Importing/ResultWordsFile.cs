using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Importing;

/// <summary>Reads <c>scenarios/result-words.yaml</c>. Thread-safe.</summary>
public static class ResultWordsFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Wrong YAML, an unknown key, mark or state, a state that stands twice.</exception>
    public static ResultWords Load(string path) => Read(YamlFile.Load(path));

    /// <summary>Reads the words from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static ResultWords Parse(string text, string path) => Read(YamlFile.Parse(text, path));

    private static ResultWords Read(YamlMap root)
    {
        var words = new Dictionary<ProofState, IReadOnlyList<string>>();
        foreach (var entry in root.Maps("states"))
        {
            var word = entry.Text("state");
            var states = Enum.GetValues<ProofState>();
            if (!states.Any(s => s.Word() == word))
                throw entry.Error("state", $"no state is called '{word}'; states: {string.Join(", ", states.Select(s => s.Word()))}");
            _ = ProofDefaults.ReadEvidence(entry, entry.Text("evidence"));
            _ = entry.Text("source");
            if (!words.TryAdd(states.First(s => s.Word() == word), entry.Texts("words")))
                throw entry.Error("state", $"the state '{word}' stands twice");
            entry.RefuseUnknownKeys();
        }

        root.RefuseUnknownKeys();
        return new ResultWords(words);
    }
}
