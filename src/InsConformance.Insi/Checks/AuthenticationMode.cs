namespace InsConformance.Insi.Checks;

/// <summary>How the caller authenticates. Contract section 2.1.</summary>
public enum AuthenticationMode
{
    /// <summary>Software certificate over mutual TLS, no assertion.</summary>
    Certificate,

    /// <summary>CPx card, SAML assertion signed by the card.</summary>
    Card,
}
