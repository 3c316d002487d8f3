namespace InsConformance.Certification.Dossiers;

/// <summary>The software of an application. Guide de dépôt TLC V1.4.2, §4.1 and 4.2 [OFF2].</summary>
public sealed record SoftwareFacts
{
    /// <summary>Nom du logiciel.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The version to certify, as every document writes it.</summary>
    public required Fact<string> Version { get; init; }

    /// <summary>Forecast date of a complete file.</summary>
    public required Fact<DateOnly?> PlannedDate { get; init; }

    /// <summary>Permission to publish that date.</summary>
    public required Fact<bool?> MayPublishPlannedDate { get; init; }

    /// <summary>Whether it is deployed in a société de téléconsultation.</summary>
    public required Fact<bool?> InTeleconsultationCompany { get; init; }

    /// <summary>Editor number issued by the CNDA.</summary>
    public required Fact<string> Nie { get; init; }

    /// <summary>Software number issued by the CNDA.</summary>
    public required Fact<string> Nil { get; init; }

    /// <summary>Id of a use case of the profile table, e.g. <c>ville</c>.</summary>
    public required Fact<string> UseCase { get; init; }

    /// <summary>All selected profiles; the choice is final once filed.</summary>
    public required Fact<IReadOnlyList<string>> Profiles { get; init; }

    /// <summary>Interfaces that the dossier covers, e.g. <c>web</c>, <c>ios</c>, <c>android</c>.</summary>
    public required Fact<IReadOnlyList<string>> Interfaces { get; init; }
}
