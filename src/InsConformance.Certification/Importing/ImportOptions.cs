using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Importing;

/// <summary>How a workbook becomes a catalogue.</summary>
public sealed record ImportOptions
{
    /// <summary>Id of the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>French title.</summary>
    public required string Title { get; init; }

    /// <summary>Prefix of its tags.</summary>
    public required string Tag { get; init; }

    /// <summary>The layout.</summary>
    public WorkbookLayout Layout { get; init; }

    /// <summary>The sheet to read; <see langword="null"/> for <c>Exigences</c>, else the first that has the headers.</summary>
    public string? Sheet { get; init; }

    /// <summary>A catalogue of the same set: proofs that it knows keep its kind, automation and instructions.</summary>
    public Catalogue? Like { get; init; }
}
