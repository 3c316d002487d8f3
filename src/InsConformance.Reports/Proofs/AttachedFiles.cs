using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Proofs;

/// <summary>
/// Finds the files that a person put in place for proofs, by name only: proof, product and version must be those of the run.
/// Several files of one proof carry a mark (<c>…_1.0+ios.pdf</c>). The pages that the harness writes never count.
/// </summary>
internal sealed class AttachedFiles(RunFolder folder, ProductFacts product, IReadOnlyList<Assessment> assessments)
{
    /// <summary>The proof that a name speaks of first. Only asked for when something is to attach.</summary>
    private Dictionary<string, (ProofKey Key, ProofKey? From)> Owners => field ??= OwnersOf(assessments);

    /// <summary>The assessment with what is there.</summary>
    public Assessment Apply(Assessment assessment) => assessment with
    {
        Proofs = [.. assessment.Proofs.Select(p => p.State == ProofState.ToAttach ? Apply(assessment, p) : p)],
    };

    private ProofAssessment Apply(Assessment assessment, ProofAssessment proof)
    {
        var stem = ProofNames.StemOf(proof.Subject, product);
        var (found, others) = (new List<string>(), new List<string>());
        foreach (var path in FoldersOf(assessment, proof).SelectMany(f => FilesOf(f, ProofNames.PrefixOf(proof.Subject))))
            (IsNamed(Path.GetFileName(path), stem) && IsThere(path) ? found : others).Add(path);
        if (found.Count > 0)
            return proof.Attach(found);
        others.RemoveAll(o => Path.GetFileName(o) == stem + ProofNames.PageExtension);
        return others.Count == 0
            ? proof
            : proof with { Note = $"{proof.Note}{(proof.Note is null ? "" : "\n")}Non retenu : {string.Join(", ", others)}. Un fichier non vide nommé {stem}.<extension> est attendu." };
    }

    private IEnumerable<string> FoldersOf(Assessment assessment, ProofAssessment proof)
    {
        var (key, from, owner) = (KeyOf(assessment, proof), proof.Proof.MappedFrom, Owners[PlainOf(proof.Subject)]);
        // Two catalogues may number alike: a file of the one speaks for the other only where they ask for the same.
        if (owner.Key == key || owner.Key == from || owner.From == key || (from is not null && owner.From == from))
            yield return ProofNames.FolderOf(proof.Subject);
        yield return ProofNames.FolderOf(proof.Subject, assessment.Catalogue.Id);
    }

    private IEnumerable<string> FilesOf(string proofs, string prefix) => !Directory.Exists(folder.At(proofs))
        ? []
        : Directory.EnumerateFiles(folder.At(proofs))
            .Select(f => Path.GetFileName(f))
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && !n.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => $"{proofs}/{n}");

    private static Dictionary<string, (ProofKey Key, ProofKey? From)> OwnersOf(IReadOnlyList<Assessment> assessments)
    {
        var owners = new Dictionary<string, (ProofKey Key, ProofKey? From)>(StringComparer.OrdinalIgnoreCase);
        foreach (var assessment in assessments)
        {
            foreach (var proof in assessment.Proofs)
                owners.TryAdd(PlainOf(proof.Subject), (KeyOf(assessment, proof), proof.Proof.MappedFrom));
        }

        return owners;
    }

    private static bool IsNamed(string name, string stem) =>
        name.StartsWith(stem, StringComparison.Ordinal) && name != stem + ProofNames.PageExtension && ProofNames.IsEnd(name.AsSpan(stem.Length));

    /// <summary>A link or an empty file is no proof: the bytes must be in the folder that is handed over.</summary>
    private bool IsThere(string path) => new FileInfo(folder.At(path)) is { LinkTarget: null, Length: > 0 };

    private static ProofKey KeyOf(Assessment assessment, ProofAssessment proof) => new(assessment.Catalogue.Id, proof.Proof.Id);

    private static string PlainOf(CatalogueProof proof) => $"{ProofNames.FolderOf(proof)}/{ProofNames.PrefixOf(proof)}";
}
