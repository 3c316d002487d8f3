using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Catalogues;

/// <summary>The lowest level of a catalogue: one thing that has to be shown.</summary>
public sealed record Proof
{
    /// <summary>Id, unique in the catalogue, e.g. <c>2.03-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id as the authority publishes it, misprints included.</summary>
    public required string PublishedId { get; init; }

    /// <summary>Short French title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is made of.</summary>
    public required ProofKind Kind { get; init; }

    /// <summary>What has to be shown, in French and in own words.</summary>
    public required string Statement { get; init; }

    /// <summary>Where the rule was read.</summary>
    public required string Source { get; init; }

    /// <summary>How sure the rule is.</summary>
    public required EvidenceMark Evidence { get; init; }

    /// <summary>Whether features can produce it.</summary>
    public Automation Automation { get; init; }

    /// <summary>French: why it is not automated, or what the person must produce; <see langword="null"/> when automated.</summary>
    public string? AutomationNote { get; init; }

    /// <summary>Profiles it belongs to: its own, else its scenario's, else its requirement's. Empty: every product.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>The proof of another catalogue that this one was mapped from, when it was: whatever shows that one shows this one.</summary>
    public ProofKey? MappedFrom { get; init; }

    /// <summary>Columns of an imported workbook that mean nothing to this program, by header.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = Requirement.NoExtra;

    /// <summary>The head of its catalogue.</summary>
    public required CatalogueHead Head { get; init; }

    /// <summary>The tag that a feature carries to say that it produces this proof, e.g. <c>@cnda:2.03-1</c>.</summary>
    public string Tag => Head.TagOf(Id);

    /// <summary>Where it is written in the catalogue file.</summary>
    public required Place Place { get; init; }
}
