using System.Diagnostics;
using System.Globalization;
using InsConformance.Gherkin.Messages;
using InsConformance.Reports;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Evidence.Bench;

/// <summary>
/// <c>generate DIR PROOFS</c> writes the folder of a run. <c>workbook DIR PROOFS FILE</c> joins its evidence, writes the workbook, and prints: workbook, proofs,
/// milliseconds to join, milliseconds to write, peak memory of the process in MB, processor milliseconds to join, processor milliseconds to write: a busy machine
/// makes the first longer, and the second hardly.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var proofs = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        if (arguments[0] == "generate")
        {
            RecordedRun.Write(arguments[1], proofs);
            return 0;
        }

        using var process = Process.GetCurrentProcess();
        var catalogue = LargeCatalogue.Of(proofs);
        var busy = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var folder = RunFolder.Open(arguments[1]);
        var run = new EvidenceReader(folder, folder.ReadFacts(), MessageReader.Read(folder.MessagesPath)).Join([catalogue]);
        var joined = Stopwatch.GetElapsedTime(start);
        var joining = Since(process, busy);
        busy = process.TotalProcessorTime;
        start = Stopwatch.GetTimestamp();
        using (var output = new FileStream(arguments[3], FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            DossierWriter.Write(output, run, new ProofFiles(run), ReportOptions.Default);
        var written = Stopwatch.GetElapsedTime(start);
        var writing = Since(process, busy);
        if (run.Gaps.Count > 0 || run.Exchanges.Count != proofs * 2)
            throw new InvalidOperationException($"the run is not whole: {string.Join(" ; ", run.Gaps.Take(3))}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"workbook {proofs} {joined.TotalMilliseconds:0} {written.TotalMilliseconds:0} {process.PeakWorkingSet64 / 1e6:0} {joining.TotalMilliseconds:0} {writing.TotalMilliseconds:0}"));
        return 0;
    }

    private static TimeSpan Since(Process process, TimeSpan start)
    {
        process.Refresh();
        return process.TotalProcessorTime - start;
    }
}
