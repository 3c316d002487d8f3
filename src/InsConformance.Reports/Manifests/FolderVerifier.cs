using InsConformance.Foundation;

namespace InsConformance.Reports.Manifests;

/// <summary>Verifies a folder as a reviewer does who was handed it: offline, reading only. Thread-safe.</summary>
public static class FolderVerifier
{
    /// <summary>Compares files, versions, sections and signature.</summary>
    /// <param name="folder">A run folder, or a copy of one.</param>
    /// <param name="trust">File of certificates (PEM or DER) that the signer's must chain to; <see langword="null"/> leaves trust unjudged.</param>
    /// <param name="clock">For the validity of certificates.</param>
    /// <exception cref="InputException">Manifest, facts or trust file cannot be read.</exception>
    public static FolderReport Verify(string folder, string? trust, TimeProvider clock)
    {
        var manifest = Manifest.Read(Path.Combine(folder, FolderFiles.Manifest));
        var files = ManifestVerifier.Verify(folder, manifest);
        return new FolderReport(
            files,
            files.Missing.Contains("run.json") ? [] : [.. OneVersion.Differences(folder, manifest)],
            SectionCompleteness.Of(manifest),
            ManifestSignature.Check(folder, trust, clock.GetUtcNow()));
    }
}
