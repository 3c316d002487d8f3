namespace InsConformance.Insi.Results;

/// <summary>The three return codes of the searches. Contract section 3.1 [LIVE].</summary>
public enum CodeCr
{
    /// <summary><c>00</c>: one identity, returned.</summary>
    IdentityFound,

    /// <summary><c>01</c>: <c>Aucune identite trouvee</c>.</summary>
    NoIdentity,

    /// <summary><c>02</c>: <c>Plusieurs identites trouvees</c>; candidates are never returned.</summary>
    SeveralIdentities,
}
