namespace InsConformance.Lps.Contract;

/// <summary>Stable codes of <see cref="LpsProblem"/>.</summary>
public static class LpsProblemCodes
{
    /// <summary>400: the body is not the JSON of the contract.</summary>
    public const string RequestInvalid = "request-invalid";

    /// <summary>404: no such identity.</summary>
    public const string IdentityUnknown = "identity-unknown";

    /// <summary>404: no such route.</summary>
    public const string RouteUnknown = "route-unknown";

    /// <summary>405: the route exists with another method.</summary>
    public const string MethodNotAllowed = "method-not-allowed";

    /// <summary>409: accept without a proposal to accept.</summary>
    public const string NoProposal = "no-proposal";

    /// <summary>409: the return must not be imported (DMN INS 15 and 16).</summary>
    public const string ReturnNotImportable = "return-not-importable";

    /// <summary>403: the user has no right to do that (DMN INS 5 and 6).</summary>
    public const string RightMissing = "right-missing";

    /// <summary>409: the field is locked at this status for this user (DMN INS 29).</summary>
    public const string FieldLocked = "field-locked";

    /// <summary>409: no proof, or one whose level does not allow validation (DMN INS 20).</summary>
    public const string ProofInsufficient = "proof-insufficient";

    /// <summary>409: the rules of statuses and attributes do not allow that change (EXI ID 24, DMN INS 27).</summary>
    public const string StatusRefused = "status-refused";

    /// <summary>409: the identity lacks what a document must show of it, e.g. its matricule has a wrong key.</summary>
    public const string DocumentRefused = "document-refused";

    /// <summary>422: no such kind of proof at this site.</summary>
    public const string ProofUnknown = "proof-unknown";

    /// <summary>413: the body is too large.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>415: the body is not declared as <c>application/json</c>.</summary>
    public const string ContentType = "content-type";

    /// <summary>422: a compulsory trait is missing (DMN INS 11).</summary>
    public const string TraitsIncomplete = "traits-incomplete";

    /// <summary>422: a trait that the LPS cannot keep.</summary>
    public const string TraitInvalid = "trait-invalid";

    /// <summary>422: an antecedent search that may not be made: no date, a matricule that is incomplete or has a wrong key (DMN INS 8).</summary>
    public const string CriteriaInvalid = "criteria-invalid";

    /// <summary>422: what was typed can be no PIN (4 to 8 digits); it was not presented to the card.</summary>
    public const string PinInvalid = "pin-invalid";

    /// <summary>500: the LPS broke.</summary>
    public const string Internal = "internal";

    /// <summary>501: the LPS does not do that; its description must not declare the capability.</summary>
    public const string CapabilityAbsent = "capability-absent";

    /// <summary>504: the LPS gave up within its own deadline.</summary>
    public const string Deadline = "deadline";

    /// <summary>Every code above.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        RequestInvalid, IdentityUnknown, RouteUnknown, MethodNotAllowed, NoProposal, ReturnNotImportable, RightMissing, FieldLocked,
        ProofInsufficient, StatusRefused, DocumentRefused, ProofUnknown, BodyTooLarge,
        ContentType, TraitsIncomplete, TraitInvalid, CriteriaInvalid, PinInvalid, Internal, CapabilityAbsent, Deadline,
    ];
}
