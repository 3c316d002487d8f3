using InsConformance.Identity.Attributes;
using InsConformance.Identity.Proofs;
using InsConformance.Identity.Returns;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>The rules of identities, one member each, as <see cref="ConformIdentityRules"/> keeps them. A mutant replaces one.</summary>
internal sealed record IdentityRules
{
    /// <summary>Which fields left empty forbid the creation (DMN INS 11, 12).</summary>
    public required Func<TypedTraits, IReadOnlyList<string>> Missing { get; init; }

    /// <summary>Why a return may not be imported (DMN INS 15, 16).</summary>
    public required Func<StrictTraitsText, IReadOnlyList<ReturnRefusal>> ReturnRefusals { get; init; }

    /// <summary>The traits once a return is accepted (DMN INS 13).</summary>
    public required Func<LpsTraits, ReturnedTraits, LpsTraits> Import { get; init; }

    /// <summary>Whether a first given name begins the list (DMN INS 14).</summary>
    public required Func<string, string, bool> BeginsList { get; init; }

    /// <summary>Where an event leads an identity, unknown before when <see langword="null"/> (DMN INS 22 to 25, 27, 32, 33).</summary>
    public required Func<Situation?, IdentityEvent, StatusOptions, SituationChange> Next { get; init; }

    /// <summary>What is kept of a change of status, or nothing (DMN INS 26).</summary>
    public required Func<StatusEntry, StatusEntry?> Historise { get; init; }

    /// <summary>Whether a kind of proof allows the validation at this site (DMN INS 20).</summary>
    public required Func<ProofCatalogue, string?, bool> MayValidate { get; init; }

    /// <summary>What is kept of the kind of proof that was chosen (DMN INS 18).</summary>
    public required Func<string, string?> KeptProof { get; init; }

    /// <summary>The list of proofs in force, from the former one and the one that the site wants (DMN INS 19).</summary>
    public required Func<ProofCatalogue, ProofCatalogue, ProofCatalogue> SetProofs { get; init; }

    /// <summary>Whether the automatism validates, from what the site set (DMN INS 21).</summary>
    public required Func<bool, bool> ValidatesByItself { get; init; }

    /// <summary>Whether INSi may be called for an identity with these attributes (DMN INS 28).</summary>
    public required Func<IdentityAttributes, bool> AllowsInsiCall { get; init; }

    /// <summary>Whether a user may change a field at a status; the flag says a super-user (DMN INS 29, 31).</summary>
    public required Func<IdentityStatus, LockedField, bool, bool> MayEdit { get; init; }

    /// <summary>What the change of a field is for the status (DMN INS 31, 32).</summary>
    public required Func<LockedField, IdentityEvent> EventOf { get; init; }

    /// <summary>Whether the screen shows a field as locked, from whether it is (DMN INS 30).</summary>
    public required Func<bool, bool> ShowsLock { get; init; }

    /// <summary>A birth date on the screen (DMN INS 13).</summary>
    public required Func<string, string> ShownDate { get; init; }

    /// <summary>Whether an act goes through, from the right that it needs and whether the user has it (DMN INS 5, 6).</summary>
    public required Func<LpsRight, bool, bool> Allows { get; init; }

    /// <summary>What is written of an act into the audit trail, or nothing (DMN INS 3, 4, 17, 37, 38).</summary>
    public required Func<AuditEntry, AuditEntry?> Trace { get; init; }
}
