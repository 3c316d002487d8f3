using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Fiction;

/// <summary>Looks through everything in a run folder that reports are made from or that leaves beside them, and through what is given from elsewhere.</summary>
internal sealed class IdentityScan(RunFolder folder, IReadOnlyList<string> given)
{
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>Written anew whenever the reports are built.</summary>
    private static readonly string[] Built = [FolderFiles.Workbook, FolderFiles.Report, FolderFiles.JUnit, FolderFiles.Ctrf, FolderFiles.Facts, FolderFiles.Messages];

    public Finds Run()
    {
        var finds = new Finds();
        var search = new TextSearch(finds);
        var files = new FileSearch(finds, search);
        var pages = new BuiltPages(folder);
        var names = FolderFiles.Of(folder.Path).ToArray();
        foreach (var file in names.Where(IsExchange))
            XmlSearch.Look(File.ReadAllBytes(folder.At(file)), new Place(file), finds, search);
        if (File.Exists(folder.MessagesPath))
            new MessageSearch(finds, search, files).Look(folder.MessagesPath, FolderFiles.Messages);
        foreach (var file in names.Where(f => !IsExchange(f) && !Built.Contains(f) && !pages.IsOne(f)))
            Look(folder.At(file), file, finds, files);
        foreach (var file in names)
            search.Look(file, new Place(file), "name of the file");
        CommandLine(folder.ReadFacts().CommandLine, finds);
        JsonSearch.Look(XmlSearch.TextOf(File.ReadAllBytes(folder.FactsPath)), new Place(FolderFiles.Facts), finds, search);
        foreach (var path in given)
            Given(path, finds);
        return finds;
    }

    /// <summary>Whether the run wrote it, so that it may be masked.</summary>
    public static bool IsRecorded(string file) => file is FolderFiles.Messages or FolderFiles.Facts or FolderFiles.Mutants or FolderFiles.MutantTable || IsExchange(file);

    private static bool IsExchange(string file) =>
        file.StartsWith("echanges/", StringComparison.Ordinal) || (file.StartsWith("mutants/", StringComparison.Ordinal) && file.EndsWith(".xml", StringComparison.Ordinal));

    private static void Look(string path, string name, Finds finds, FileSearch files)
    {
        if (new FileInfo(path).Length > MostBytes)
            finds.AddUnsearched(name, "plus de 64 Mo");
        else
            files.Look(File.ReadAllBytes(path), name, new Place(name), "text");
    }

    /// <summary>What an editor says of themselves is real and must be; matricules and secrets have no place there either.</summary>
    private static void Given(string path, Finds finds)
    {
        var own = new Finds();
        Look(path, path, own, new FileSearch(own, new TextSearch(own)));
        foreach (var sighting in own.Sightings.Where(s => s.Kind == IdentityKind.Matricule))
            finds.Add(sighting.Kind, sighting.Value, sighting.Place, sighting.Element);
        foreach (var (place, what) in own.Secrets)
            finds.AddSecret(place, what);
    }

    private static void CommandLine(IReadOnlyList<string> arguments, Finds finds)
    {
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i - 1] == "--idam")
                finds.Add(IdentityKind.AuthorisationNumber, arguments[i], new Place(FolderFiles.Facts), "--idam");
        }
    }
}
