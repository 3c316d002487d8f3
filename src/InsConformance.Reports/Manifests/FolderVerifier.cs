using InsConformance.Foundation;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>Verifies a folder as a reviewer does who was handed it: offline, reading only. Thread-safe.</summary>
public static class FolderVerifier
{
    /// <summary>Compares files, versions, proofs, sections and signature.</summary>
    /// <param name="folder">A run folder, or a copy of one.</param>
    /// <param name="trust">File of certificates (PEM or DER) that the signer's must chain to; <see langword="null"/> leaves trust unjudged.</param>
    /// <param name="clock">For the validity of certificates.</param>
    /// <param name="yardstick">What proofs are judged by again; <see langword="null"/> when there is none, which the report tells.</param>
    /// <exception cref="InputException">Manifest, facts or trust file cannot be read.</exception>
    /// <exception cref="BlockedException">A file or folder may not be read.</exception>
    public static FolderReport Verify(string folder, string? trust, TimeProvider clock, Yardstick? yardstick = null) => Unreadable.Guard(folder, () =>
    {
        var manifest = Manifest.Read(Path.Combine(folder, FolderFiles.Manifest));
        var files = ManifestVerifier.Verify(folder, manifest);
        var signature = ManifestSignature.Check(folder, trust, clock.GetUtcNow());
        if (files.Missing.Contains(FolderFiles.Facts) || !File.Exists(Path.Combine(folder, FolderFiles.Facts)))
        {
            return new FolderReport(
                files, [], ["run.json is not there: nothing in the manifest is vouched for"], ["proofs: without run.json nothing can be judged again"], SectionCompleteness.Of(manifest.Proofs, manifest), signature);
        }

        var run = RunFolder.Open(folder);
        var facts = run.ReadFacts();
        var again = new JudgedAgain(run, facts, manifest, yardstick);
        return new FolderReport(
            files,
            [.. OneVersion.Differences(run, facts, manifest)],
            [.. FactsOfTheManifest.Differences(facts, manifest), .. again.Contradictions],
            again.NotJudged,
            SectionCompleteness.Of(again.Proofs, manifest),
            signature);
    });
}
