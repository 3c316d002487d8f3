using InsConformance.Identity.Attributes;

namespace InsConformance.Identity.Statuses;

/// <summary>
/// Status, presence of an INS and attributes of one identity, always consistent: an INS exactly when récupérée or qualifiée
/// (requirements 4.1), provisoire when douteuse or fictive (4.3). Immutable, thread-safe.
/// </summary>
public sealed record IdentityState
{
    private IdentityState(IdentityStatus status, bool hasIns, IdentityAttributes attributes)
    {
        Status = status;
        HasIns = hasIns;
        Attributes = attributes;
    }

    /// <summary>An identity just created: provisoire, no INS, no attribute (DMN INS 22).</summary>
    public static IdentityState Created { get; } = new(IdentityStatus.Provisoire, false, IdentityAttributes.None);

    /// <summary>The status.</summary>
    public IdentityStatus Status { get; }

    /// <summary>Whether a valid matricule and OID are held.</summary>
    public bool HasIns { get; }

    /// <summary>The attributes.</summary>
    public IdentityAttributes Attributes { get; }

    /// <summary>Reads the state that software shows.</summary>
    /// <param name="status">The status.</param>
    /// <param name="hasIns">Whether it shows a matricule.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="options">Which attributes combine; default <see cref="AttributeOptions.Default"/>.</param>
    /// <returns>Otherwise every broken rule: <see cref="IdentityErrorCode.InsMissing"/>, <see cref="IdentityErrorCode.InsNotAllowed"/>,
    /// <see cref="IdentityErrorCode.StatusNotAllowed"/>, <see cref="IdentityErrorCode.AttributesNotCombinable"/>.</returns>
    public static ParseResult<IdentityState> Of(
        IdentityStatus status,
        bool hasIns,
        IdentityAttributes attributes = IdentityAttributes.None,
        AttributeOptions? options = null)
    {
        var errors = new List<IdentityError>();
        if (status.HoldsIns() && !hasIns)
            errors.Add(new(IdentityErrorCode.InsMissing, $"identité {status.Label()} sans matricule INS", 0, 0));
        if (!status.HoldsIns() && hasIns)
            errors.Add(new(IdentityErrorCode.InsNotAllowed, $"matricule INS sur une identité {status.Label()}", 0, 0));
        if (AttributeRules.ForceProvisoire(attributes) && status != IdentityStatus.Provisoire)
            errors.Add(new(IdentityErrorCode.StatusNotAllowed, $"attribut {AttributeRules.Describe(attributes)} sur une identité {status.Label()} ; attendu provisoire", 0, 0));
        if (!AttributeRules.MayCombine(attributes, options))
            errors.Add(new(IdentityErrorCode.AttributesNotCombinable, $"attributs incompatibles : {AttributeRules.Describe(attributes)}", 0, 0));
        return errors.Count == 0 ? new(new IdentityState(status, hasIns, attributes)) : new(errors);
    }

    /// <summary><c>PROV</c>, or <c>PROV douteuse</c> ...</summary>
    public override string ToString() =>
        Attributes == IdentityAttributes.None ? Status.Code() : $"{Status.Code()} {AttributeRules.Describe(Attributes)}";

    /// <summary>The state after a rule of <see cref="StatusMachine"/>, which alone answers for its consistency.</summary>
    internal static IdentityState Reached(IdentityStatus status, bool hasIns, IdentityAttributes attributes) => new(status, hasIns, attributes);
}
