using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Catalogues;

/// <summary>What identifies a catalogue.</summary>
/// <param name="Id">Id, lower case, e.g. <c>cnda-insi</c>.</param>
/// <param name="Version">Version of the set.</param>
/// <param name="Title">French title.</param>
/// <param name="ShortTitle">French short name, at most 25 characters: the name of the workbook sheet, e.g. <c>CNDA</c>.</param>
/// <param name="Source">Where the set was read.</param>
/// <param name="Evidence">How sure the set as a whole is.</param>
/// <param name="TagPrefix">What stands between <c>@</c> and <c>:</c> in its tags, e.g. <c>cnda</c>.</param>
public sealed record CatalogueHead(
    string Id, string Version, string Title, string ShortTitle, string Source, EvidenceMark Evidence, string TagPrefix)
{
    /// <summary>The profiles that requirements may name, as the authority writes them. Empty: the set has none.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>How published ids are formed at each level.</summary>
    internal IdGrammar Ids { get; init; } = IdGrammar.Any;

    /// <summary>The tag of an id.</summary>
    public string TagOf(string id) => $"@{TagPrefix}:{InTag(id)}";

    /// <summary>Whether a tag speaks of this catalogue, e.g. any <c>@cnda:…</c>.</summary>
    public bool Owns(string tag) =>
        tag.Length > TagPrefix.Length + 1 && tag[0] == '@' && tag[TagPrefix.Length + 1] == ':' && tag.AsSpan(1).StartsWith(TagPrefix, StringComparison.Ordinal);

    /// <summary>An id as it stands in a tag, after the prefix: blanks, which a Gherkin tag cannot hold, become hyphens. So ids that differ by these alone are one.</summary>
    /// <param name="id">The id.</param>
    public static string InTag(string id) => id.Replace(' ', '-');

    /// <summary>The id in a tag of this catalogue, as <see cref="InTag"/> gives it.</summary>
    internal ReadOnlySpan<char> IdIn(string tag) => tag.AsSpan(TagPrefix.Length + 2);
}
