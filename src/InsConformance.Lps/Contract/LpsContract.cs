namespace InsConformance.Lps.Contract;

/// <summary>The driver contract as a whole; its routes and fields are published in <c>docs/lps-driver.openapi.yaml</c>.</summary>
public static class LpsContract
{
    /// <summary>The version of the contract that this code speaks.</summary>
    public const int Version = 1;

    /// <summary>Code of the error of a driver that answers a step with something else than the contract.</summary>
    public const string BrokenCode = "lps-contract";

    /// <summary>Place code to type when the birth place is unknown (DMN INS 11, five characters): never sent to INSi.</summary>
    public const string UnknownPlace = "99999";

    /// <summary>Search mode: <c>rechercherInsAvecTraitsIdentite</c>.</summary>
    public const string TraitsMode = "traits";

    /// <summary>Search mode: <c>rechercherInsAvecCarteVitale</c>, with the card that <c>GET /cards/vitale</c> read.</summary>
    public const string VitaleMode = "vitale";

    /// <summary>Mode of a traced call: <c>verifierInsAvecTraitsIdentite</c>.</summary>
    public const string VerificationMode = "verification";
}
