using System.Globalization;
using InsConformance.Cli.Doctoring;
using InsConformance.Cli.Requiring;
using InsConformance.Cli.Running;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;

namespace InsConformance.Cli.Reporting;

/// <summary><c>insconf report verify</c>: tells a reviewer what a folder is worth.</summary>
internal static class ReportVerifying
{
    public static ExitCode Run(string folder, string? trust, bool complete, string? dossier, TimeProvider clock)
    {
        var report = FolderVerifier.Verify(folder, trust, clock, YardstickFor(folder, dossier));
        Tell(report, Console.Out);
        if (OtherRules(report, CommitOf(folder), HereAt()) is { } hint)
            Console.WriteLine(hint);
        var (exit, word) = Conclude(report, complete);
        Console.WriteLine(word);
        return exit;
    }

    /// <summary>The exit code and the sentence that says the same.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="complete">Whether a lacking proof counts.</param>
    internal static (ExitCode Exit, string Word) Conclude(FolderReport report, bool complete)
    {
        var reasons = new List<string>();
        if (!report.Manifest.IsIntact)
            reasons.Add("its files differ from its manifest");
        if (report.Versions.Count > 0)
            reasons.Add("it is not of one run and version");
        if (report.Contradictions.Count > 0)
            reasons.Add("its manifest contradicts what the run recorded");
        if (report.Signature is { IsValid: false })
            reasons.Add("its signature is not valid");
        if (report.Signature is { IsValid: true, Trust: SignatureTrust.Refused })
            reasons.Add("its signer is not trusted");
        if (reasons.Count > 0)
            return (ExitCode.NonConform, $"{(report.Manifest.IsIntact ? "Not sound" : "Not intact")}: {string.Join("; ", reasons)}.");
        var files = string.Create(CultureInfo.InvariantCulture, $"the {report.Manifest.Files} files are as the manifest says");
        if (complete && !report.IsComplete)
            return (ExitCode.NonConform, $"Not complete: {(report.NotJudgedAgain.Count > 0 ? "not every proof could be judged again" : "sections lack proofs")}; {files}.");
        return (ExitCode.Conform, report.NotJudgedAgain.Count > 0
            ? $"Intact: {files}; not every proof could be judged again."
            : $"Intact: {files}, and the manifest is as the recorded run gives it.");
    }

    /// <summary>What may explain contradictions: the rules of judgement may have changed since the report was built.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="played">The commit that played the run.</param>
    /// <param name="here">The commit that judges.</param>
    internal static string? OtherRules(FolderReport report, string? played, string? here) =>
        report.Contradictions.Count == 0 || played == here ? null
            : $"The run was played at commit {played ?? "unknown"} and is judged again at {here ?? "unknown"}: if the rules changed in between, verify with the version that built the report, or build it again.";

    /// <summary>All but the last line.</summary>
    internal static void Tell(FolderReport report, TextWriter output)
    {
        Tell(output, "changed", report.Manifest.Changed);
        Tell(output, "missing", report.Manifest.Missing);
        Tell(output, "added", report.Manifest.Added);
        Tell(output, "link", report.Manifest.Links);
        Tell(output, "version", report.Versions);
        Tell(output, "contradiction", report.Contradictions);
        Tell(output, "not judged again", report.NotJudgedAgain);
        foreach (var section in report.Sections)
            output.WriteLine(Describe(section));
        output.WriteLine(Describe(report.Signature));
    }

    private static string? CommitOf(string folder) => File.Exists(Path.Combine(folder, "run.json")) ? RunFolder.Open(folder).ReadFacts().Commit : null;

    private static string? HereAt()
    {
        try
        {
            return CheckoutCommit.Of(AppHome.Find().Root);
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static Yardstick? YardstickFor(string folder, string? dossier)
    {
        AppHome home;
        try
        {
            home = AppHome.Find();
        }
        catch (InputException e) when (dossier is null)
        {
            Console.Error.WriteLine($"insconf: {e.OneLine}");
            return null;
        }

        var crosswalk = Judgement.Whole(home);
        return new Yardstick(
            crosswalk.Catalogues,
            crosswalk,
            dossier is null ? null : DossierReading.Read(home, dossier, DossierReading.DayOf(RunFolder.Open(folder).ReadFacts().Started)));
    }

    private static string Describe(SectionCompleteness section)
    {
        var name = section.Section is null ? section.Catalogue : $"{section.Catalogue}, {section.Section}";
        var there = section.Total - section.Lacking.Count;
        return section.Lacking.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"complete    {name}: {there} of {section.Total} proofs")
            : string.Create(CultureInfo.InvariantCulture, $"incomplete  {name}: {there} of {section.Total} proofs, lacking {string.Join(", ", section.Lacking)}");
    }

    private static string Describe(SignatureReport? signature) => signature switch
    {
        null => "Not signed.",
        { IsValid: false } => $"Signature not valid: {signature.Problem}",
        _ => $"Signed by {signature.Signer} (SHA-256 {signature.Thumbprint})"
            + (signature.SignedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $", by its own word at {at.UtcDateTime:yyyy-MM-dd'T'HH':'mm':'ss'Z'}") : "")
            + (signature.Validity is { } validity ? $"; {validity}" : "")
            + signature.Trust switch
            {
                SignatureTrust.Trusted => ". The certificate leads to one that you trust; revocation was not asked for.",
                SignatureTrust.Refused => $". The certificate leads to none that you trust: {signature.Problem}",
                _ => ". Whether to trust that certificate was not judged: give --trust FILE.",
            },
    };

    private static void Tell(TextWriter output, string what, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
            output.WriteLine($"{what}  {line}");
    }
}
