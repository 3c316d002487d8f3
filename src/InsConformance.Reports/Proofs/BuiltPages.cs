using System.Text;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Pages;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Proofs;

/// <summary>Pages of proofs that builds of this run wrote, known by their name and by the marks within. They are not searched for people, so none may outlive a build that does not write it.</summary>
internal sealed class BuiltPages(RunFolder folder)
{
    private const int HeadLength = 4096;
    private readonly RunFacts _facts = folder.ReadFacts();

    /// <summary>Whether a file is such a page.</summary>
    /// <param name="file">Relative to the run folder.</param>
    public bool IsOne(string file)
    {
        if (!file.StartsWith(ProofNames.Root + "/", StringComparison.Ordinal) || !file.EndsWith(ProofNames.SuffixOf(_facts.Product) + ProofNames.PageExtension, StringComparison.Ordinal))
            return false;
        using var stream = File.OpenRead(folder.At(file));
        var head = new byte[HeadLength];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = Encoding.UTF8.GetString(head, 0, read);
        return text.Contains($"<meta name=\"{PageParts.RunMark}\" content=\"{_facts.RunId}\">", StringComparison.Ordinal);
    }

    /// <summary>Removes them, but for those just written.</summary>
    /// <param name="written">Relative to the run folder.</param>
    public void DeleteBut(IReadOnlySet<string> written)
    {
        foreach (var page in FolderFiles.Of(folder.Path).Where(f => !written.Contains(f) && IsOne(f)).ToArray())
            OutputFile.Guard(folder.At(page), () => File.Delete(folder.At(page)));
    }
}
