using System.Globalization;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Manifests;

namespace InsConformance.Reports.Runs;

/// <summary>
/// The folder of one run: what was recorded (<c>run.json</c>, <c>messages.ndjson</c>, <c>echanges/</c>) and what is built from it.
/// No run takes the folder of another, even of one started at the same moment. Thread-safe.
/// </summary>
public sealed class RunFolder
{
    private static readonly string[] OwnNames =
    [
        FolderFiles.Facts, FolderFiles.Messages, "echanges", "preuves", FolderFiles.Workbook, FolderFiles.Report, FolderFiles.JUnit, FolderFiles.Ctrf,
        FolderFiles.Manifest, FolderFiles.Signature, "mutants", FolderFiles.Mutants, FolderFiles.MutantTable,
    ];

    private int _exchanges;

    private RunFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>The facts of the run; also the mark by which a run claims its folder.</summary>
    public string FactsPath => At(FolderFiles.Facts);

    /// <summary>Cucumber messages, written as the run goes.</summary>
    public string MessagesPath => At(FolderFiles.Messages);

    /// <summary>The evidence workbook.</summary>
    public string DossierPath => At(FolderFiles.Workbook);

    /// <summary>The HTML report.</summary>
    public string ReportPath => At(FolderFiles.Report);

    /// <summary>The JUnit report.</summary>
    public string JUnitPath => At(FolderFiles.JUnit);

    /// <summary>Digests of every file.</summary>
    public string ManifestPath => At(FolderFiles.Manifest);

    /// <summary>The optional report in the Common Test Report Format.</summary>
    public string CtrfPath => At(FolderFiles.Ctrf);

    /// <summary>The optional signature of <see cref="ManifestPath"/> (detached CMS).</summary>
    public string SignaturePath => At(FolderFiles.Signature);

    /// <summary>Folder of the request and response bytes.</summary>
    public string ExchangesPath => At("echanges");

    /// <summary>Folder of the proof files.</summary>
    public string ProofsPath => At("preuves");

    /// <summary>Creates <c>{reports}/{date}-{lps}</c>, or the same with <c>-2</c>, <c>-3</c>… when it is taken.</summary>
    /// <param name="reports">The folder of runs, usually <c>reports</c>; created when missing.</param>
    /// <param name="lps">Short name of the software under test, as given on the command line.</param>
    /// <param name="facts">Written at once to <c>run.json</c>; its start gives the date (UTC).</param>
    /// <exception cref="BlockedException">The folder cannot be written.</exception>
    public static RunFolder Create(string reports, string lps, RunFacts facts)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{facts.Started.UtcDateTime:yyyy-MM-dd}-{SafeName.Of(lps, "lps")}");
        for (var n = 1; ; n++)
        {
            var folder = new RunFolder(System.IO.Path.Combine(reports, n == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}")));
            if (folder.TryClaim(facts))
                return folder;
        }
    }

    /// <summary>Creates the folder at an exact path (<c>--output DIR</c>).</summary>
    /// <param name="path">Must not exist, or be empty.</param>
    /// <param name="facts">Written at once to <c>run.json</c>.</param>
    /// <exception cref="InputException">The folder already holds something.</exception>
    /// <exception cref="BlockedException">The folder cannot be written.</exception>
    public static RunFolder CreateAt(string path, RunFacts facts)
    {
        var folder = new RunFolder(path);
        return folder.TryClaim(facts)
            ? folder
            : throw new InputException("output-taken", new Place(path), "the output folder already holds files, and a run never overwrites another", "give a new folder or empty this one");
    }

    /// <summary>Opens the folder of an earlier run.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Not a run folder.</exception>
    public static RunFolder Open(string path)
    {
        var folder = new RunFolder(path);
        if (!File.Exists(folder.FactsPath))
            throw new InputException("not-a-run-folder", new Place(path), "this is not the folder of a run: it has no run.json");
        folder._exchanges = folder.ExchangeFiles().Select(NumberOf).DefaultIfEmpty(0).Max();
        return folder;
    }

    /// <summary>Reads the facts of the run.</summary>
    /// <exception cref="InputException"><c>run.json</c> cannot be read.</exception>
    public RunFacts ReadFacts()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(FactsPath), RunFactsJson.Default.RunFacts)
                ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException("run-facts", new Place(FactsPath), $"the facts of the run cannot be read: {e.Message}", null, e);
        }
    }

    /// <summary>Writes the facts again, whole or not at all, when more is known (e.g. the planned scenarios).</summary>
    /// <param name="facts">Secrets in its command line are masked.</param>
    /// <exception cref="BlockedException">The file cannot be written.</exception>
    public void WriteFacts(RunFacts facts) => OutputFile.Write(FactsPath, stream => stream.Write(Json(facts)));

    /// <summary>Keeps the bytes of an exchange, under the next number of the run. Callable from every worker at once.</summary>
    /// <param name="exchange">As the journal kept it; its request need not be readable.</param>
    /// <returns>What the step attaches.</returns>
    /// <exception cref="BlockedException">The files cannot be written.</exception>
    public ExchangeEvidence SaveExchange(Exchange exchange)
    {
        var number = Interlocked.Increment(ref _exchanges);
        var stem = string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{SafeName.Of(exchange.MessageId, "sans-MessageID")}");
        var evidence = ExchangeEvidence.Of(exchange, number, $"echanges/{stem}.request.xml", $"echanges/{stem}.response.xml");
        OutputFile.Guard(ExchangesPath, () =>
        {
            Directory.CreateDirectory(ExchangesPath);
            WriteNew(At(evidence.RequestFile), exchange.Request.Span);
            WriteNew(At(evidence.ResponseFile), exchange.Response.Span);
        });
        return evidence;
    }

    /// <summary>The files under <c>echanges/</c>, relative with forward slashes, in no order.</summary>
    internal IEnumerable<string> ExchangeFiles() =>
        !Directory.Exists(ExchangesPath) ? [] : Directory.EnumerateFiles(ExchangesPath).Select(f => "echanges/" + System.IO.Path.GetFileName(f));

    /// <summary>Whether a relative path is that of a file under <c>echanges/</c>, and of nothing elsewhere.</summary>
    internal bool HasExchangeFile(string relative) =>
        relative.StartsWith("echanges/", StringComparison.Ordinal)
        && relative.AsSpan("echanges/".Length).IndexOfAny("/\\:\0") < 0
        && !relative.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal)
        && File.Exists(At(relative));

    /// <summary>The number at the start of an exchange file's name; 0 without one.</summary>
    internal static int NumberOf(string exchangeFile)
    {
        var name = System.IO.Path.GetFileName(exchangeFile.AsSpan());
        var end = name.IndexOf('-');
        return end > 0 && int.TryParse(name[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>Whether a name at the top of a run folder is one that a run or a build of its report writes.</summary>
    internal static bool IsOwn(string name) =>
        name.EndsWith(OutputFile.PartSuffix, StringComparison.OrdinalIgnoreCase) || OwnNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Full path of a relative one.</summary>
    internal string At(string relative) => System.IO.Path.Combine(Path, relative);

    private bool TryClaim(RunFacts facts)
    {
        try
        {
            if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any())
                return false;
            Directory.CreateDirectory(Path);
            // CreateNew is the atomic act: of two runs that both found the folder free, one gets the file.
            using var claim = new FileStream(FactsPath, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            claim.Write(Json(facts));
            return true;
        }
        catch (IOException) when (File.Exists(FactsPath))
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputFile.NotWritten(Path, e);
        }
    }

    private static byte[] Json(RunFacts facts) =>
        JsonSerializer.SerializeToUtf8Bytes(facts with { CommandLine = CommandLineMask.Apply(facts.CommandLine) }, RunFactsJson.Default.RunFacts);

    private static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        stream.Write(bytes);
    }
}
