using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>One identity of the store. Immutable: a change is a new record.</summary>
internal sealed record PatientRecord(string Id, LpsTraits Traits, IReadOnlyList<string> GivenNames)
{
    public LpsIdentityStatus Status { get; init; } = LpsIdentityStatus.Provisoire;

    public LpsIns? Ins { get; init; }

    public IReadOnlyList<LpsIns> History { get; init; } = [];

    public IReadOnlyList<LpsNotice> Alerts { get; init; } = [];

    /// <summary>What the last search proposes, until it is accepted or the traits change.</summary>
    public InsiProposal? Proposal { get; init; }

    public LpsIdentity ToIdentity() => new(Id, Status, Traits, History, Alerts, Ins);
}
