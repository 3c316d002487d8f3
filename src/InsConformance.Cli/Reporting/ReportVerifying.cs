using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;

namespace InsConformance.Cli.Reporting;

/// <summary><c>insconf report verify</c>: tells a reviewer what a folder is worth.</summary>
internal static class ReportVerifying
{
    public static ExitCode Run(string folder, string? trust, bool complete, TimeProvider clock)
    {
        var report = FolderVerifier.Verify(folder, trust, clock);
        Tell("changed", report.Manifest.Changed);
        Tell("missing", report.Manifest.Missing);
        Tell("added", report.Manifest.Added);
        Tell("link", report.Manifest.Links);
        Tell("version", report.Versions);
        foreach (var section in report.Sections)
            Console.WriteLine(Describe(section));
        Console.WriteLine(Describe(report.Signature));
        Console.WriteLine(report.Manifest.IsIntact
            ? string.Create(CultureInfo.InvariantCulture, $"Intact: the {report.Manifest.Files} files are as the manifest says.")
            : "Not intact: the folder differs from its manifest.");
        return report.IsSound && (!complete || report.IsComplete) ? ExitCode.Conform : ExitCode.NonConform;
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
            + signature.Trust switch
            {
                SignatureTrust.Trusted => ". The certificate leads to one that you trust; revocation was not asked for.",
                SignatureTrust.Refused => $". The certificate leads to none that you trust: {signature.Problem}",
                _ => ". Whether to trust that certificate was not judged: give --trust FILE.",
            },
    };

    private static void Tell(string what, IReadOnlyList<string> files)
    {
        foreach (var file in files)
            Console.WriteLine($"{what}  {file}");
    }
}
