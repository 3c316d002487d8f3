using InsConformance.Foundation;
using InsConformance.Reports.Merging;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Fiction;

/// <summary>Everything in a run folder that reports are made from or that leaves beside them.</summary>
internal sealed class IdentityScan(RunFolder folder)
{
    private static readonly string[] TextExtensions = [".txt", ".csv", ".xml", ".json", ".ndjson", ".html", ".htm", ".log", ".md", ".hl7", ".pem", ".key", ".eml", ".svg"];

    /// <summary>Files that a person put in place and that cannot be looked into: pictures, films, PDF.</summary>
    public IReadOnlyList<string> Closed => [.. Attached().Where(f => !IsText(f))];

    public IEnumerable<Sighting> Sightings()
    {
        foreach (var file in folder.ExchangeFiles())
        {
            foreach (var sighting in XmlSightings.In(File.ReadAllBytes(folder.At(file)), new Place(file)))
                yield return sighting;
        }

        if (File.Exists(folder.MessagesPath))
        {
            foreach (var sighting in MessageSightings.In(folder.MessagesPath, "messages.ndjson"))
                yield return sighting;
        }

        foreach (var file in Attached().Where(IsText))
        {
            var text = XmlSightings.TextOf(File.ReadAllBytes(folder.At(file)));
            foreach (var number in FreeNumbers.In(text))
                yield return new Sighting(IdentityKind.Matricule, number, new Place(file), "text");
            foreach (var (label, kind, value) in LabelledValues.InText(text))
                yield return new Sighting(kind, value, new Place(file), label);
        }

        foreach (var sighting in CommandLine(folder.ReadFacts().CommandLine))
            yield return sighting;
    }

    /// <summary>Private keys and PINs, each with its place.</summary>
    public IEnumerable<(Place Place, string What)> Secrets()
    {
        foreach (var file in folder.ExchangeFiles().Concat(Attached().Where(IsText)).Append("run.json"))
        {
            if (SecretScan.In(XmlSightings.TextOf(File.ReadAllBytes(folder.At(file)))) is { } what)
                yield return (new Place(file), what);
        }

        var number = 0;
        foreach (var line in File.Exists(folder.MessagesPath) ? File.ReadLines(folder.MessagesPath) : [])
        {
            number++;
            if (SecretScan.In(line) is { } what)
                yield return (new Place("messages.ndjson", number), what);
        }
    }

    private static IEnumerable<Sighting> CommandLine(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0 && arguments[i - 1] == "--idam")
                yield return new Sighting(IdentityKind.AuthorisationNumber, arguments[i], new Place("run.json"), "--idam");
            foreach (var number in FreeNumbers.In(arguments[i]))
                yield return new Sighting(IdentityKind.Matricule, number, new Place("run.json"), "commandLine");
        }
    }

    private IEnumerable<string> Attached() => MergeConflicts.AttachedTo(folder, folder.ReadFacts().Product);

    private static bool IsText(string file) => TextExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
