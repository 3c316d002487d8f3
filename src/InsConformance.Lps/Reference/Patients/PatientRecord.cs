using InsConformance.Identity.Attributes;
using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>One identity of the store. Immutable: a change is a new record.</summary>
internal sealed record PatientRecord(string Id, LpsTraits Traits, IReadOnlyList<string> GivenNames)
{
    public IdentityStatus Status { get; init; } = IdentityStatus.Provisoire;

    public IdentityAttributes Attributes { get; init; }

    public LpsIns? Ins { get; init; }

    /// <summary>Former INS.</summary>
    public IReadOnlyList<LpsIns> History { get; init; } = [];

    public IReadOnlyList<StatusEntry> StatusHistory { get; init; } = [];

    /// <summary>Code of the kind of proof that was shown.</summary>
    public string? Proof { get; init; }

    public IReadOnlyList<LpsNotice> Alerts { get; init; } = [];

    /// <summary>Identifiers that partners give it.</summary>
    public IReadOnlyList<PamLocalId> PartnerIds { get; init; } = [];

    /// <summary>Health data that were received, each as one text.</summary>
    public IReadOnlyList<string> HealthData { get; init; } = [];

    /// <summary>What the last search proposes, until it is accepted or the traits change.</summary>
    public InsiProposal? Proposal { get; init; }

    public Situation Situation => new(Status, Ins is not null, Attributes);
}
