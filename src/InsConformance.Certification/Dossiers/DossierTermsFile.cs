using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Dossiers;

/// <summary>Reads <c>scenarios/dossier.yaml</c>. Thread-safe.</summary>
public static class DossierTermsFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Wrong YAML, an unknown key, event or mark, a pattern that is none, a deadline without length.</exception>
    public static DossierTerms Load(string path) => Read(YamlFile.Load(path));

    /// <summary>Reads the terms from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static DossierTerms Parse(string text, string path) => Read(YamlFile.Parse(text, path));

    private static DossierTerms Read(YamlMap root)
    {
        var certificates = Needed(root, "certificates");
        var intrusion = Needed(root, "intrusion");
        var terms = new DossierTerms
        {
            Deadlines = [.. root.Maps("deadlines").Select(ReadDeadline)],
            Nie = ReadForm(Needed(root, "nie")),
            Nil = ReadForm(Needed(root, "nil")),
            Vat = root.Maps("vat").ToDictionary(m => m.Text("country"), ReadForm, StringComparer.Ordinal),
            CertificateNames = certificates.Texts("names"),
            Issuers = certificates.Texts("issuers"),
            TestIssuers = certificates.Texts("testIssuers"),
            CertificateYears = Positive(certificates, "years"),
            CertificateToleranceDays = certificates.Number("toleranceDays", 0),
            CertificateNoticeDays = certificates.Number("noticeDays", 0),
            CertificateEvidence = ReadMark(certificates),
            IntrusionWords = intrusion.Texts("words"),
            ContainerExtension = intrusion.Text("extension"),
        };
        certificates.RefuseUnknownKeys();
        intrusion.RefuseUnknownKeys();
        root.RefuseUnknownKeys();
        return terms;
    }

    private static Deadline ReadDeadline(YamlMap map)
    {
        var head = new DossierRuleHead(map.Text("id"), map.Text("title"), map.Text("source"), ReadMark(map));
        var deadline = new Deadline(
            head, Event(map, "from"), map.Has("until") ? Event(map, "until") : null,
            map.Number("years", 0), map.Number("months", 0), map.Number("days", 0), map.Flag("breaksTheRule"), map.Text("whenOver"));
        if (deadline.Years < 0 || deadline.Months < 0 || deadline.Days < 0 || deadline.Years + deadline.Months + deadline.Days == 0)
            throw map.Error("id", $"the deadline {head.Id} needs a length: years, months or days above zero");
        map.RefuseUnknownKeys();
        return deadline;
    }

    private static NumberForm ReadForm(YamlMap map)
    {
        _ = map.OptionalText("country");
        var mark = ReadMark(map);
        try
        {
            var form = new NumberForm(map.Text("pattern"), mark);
            map.RefuseUnknownKeys();
            return form;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw map.Error("pattern", $"'pattern' is no usable regular expression: {e.Message}");
        }
    }

    private static string Event(YamlMap map, string key) => DossierEvents.All.ContainsKey(map.Text(key))
        ? map.Text(key)
        : throw map.Error(key, $"no event is called '{map.Text(key)}'; events: {string.Join(", ", DossierEvents.All.Keys)}");

    private static int Positive(YamlMap map, string key) =>
        map.Number(key, 0) is > 0 and var number ? number : throw map.Error(key, $"'{key}' must be above zero");

    private static YamlMap Needed(YamlMap map, string key) => map.Map(key) ?? throw map.Error(key, $"'{key}' is missing");

    private static EvidenceMark ReadMark(YamlMap map) => ProofDefaults.ReadEvidence(map, map.Text("evidence"));
}
