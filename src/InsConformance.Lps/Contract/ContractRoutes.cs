namespace InsConformance.Lps.Contract;

/// <summary>Every route of the contract with the capability that it belongs to, as <c>docs/lps-driver.openapi.yaml</c> publishes them. Thread-safe.</summary>
public static class ContractRoutes
{
    /// <summary>The routes, those of the floor first.</summary>
    public static IReadOnlyList<ContractRoute> All { get; } =
    [
        new("GET", "/lps"),
        new("POST", "/reset"),
        new("POST", "/identities"),
        new("GET", "/identities/{id}"),
        new("PUT", "/clock", LpsCapabilities.Clock),
        new("GET", "/identities", LpsCapabilities.FindIdentities),
        new("PATCH", "/identities/{id}/traits", LpsCapabilities.ChangeTraits),
        new("POST", "/identities/{id}/insi/search", LpsCapabilities.SearchTraits),
        new("POST", "/identities/{id}/insi/accept", LpsCapabilities.Accept),
        new("PUT", "/identities/{id}/proof", LpsCapabilities.Proofs),
        new("POST", "/identities/{id}/validate", LpsCapabilities.Validate),
        new("PUT", "/identities/{id}/attributes", LpsCapabilities.Attributes),
        new("PUT", "/identities/{id}/status", LpsCapabilities.Demote),
        new("GET", "/settings/proofs", LpsCapabilities.Proofs),
        new("PUT", "/settings/proofs", LpsCapabilities.Proofs),
        new("PUT", "/users/{login}", LpsCapabilities.Rights),
        new("POST", "/cards/session", LpsCapabilities.CardSession),
        new("DELETE", "/cards/session", LpsCapabilities.CardSession),
        new("GET", "/cards/vitale", LpsCapabilities.Vitale),
        new("PUT", "/settings/screen", LpsCapabilities.ScreenSettings),
        new("GET", "/audit", LpsCapabilities.Audit),
        new("GET", "/identities/{id}/document", LpsCapabilities.Document),
        new("PUT", "/settings/document", LpsCapabilities.DocumentSettings),
        new("POST", "/identities/{id}/insi/verify", LpsCapabilities.Verify),
        new("POST", "/hl7", LpsCapabilities.Hl7Reception),
        new("GET", "/hl7", LpsCapabilities.Hl7Emission),
        new("PUT", "/settings/partners", LpsCapabilities.Partners),
        new("GET", "/worklist", LpsCapabilities.Worklist),
    ];
}
