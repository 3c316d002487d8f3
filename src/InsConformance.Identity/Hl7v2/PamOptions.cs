using InsConformance.Identity.Attributes;

namespace InsConformance.Identity.Hl7v2;

/// <summary>
/// What the public pages on IHE PAM France leave to a version or to the reader. Requirements 6.1 [BEN, H7X]: the PAM-FR documents were not read.
/// </summary>
public sealed record PamOptions
{
    /// <summary>The defaults.</summary>
    public static PamOptions Default { get; } = new();

    /// <summary>MSH-12 as written. Default <c>2.5^FRA^2.11</c>.</summary>
    public string Version { get; init; } = "2.5^FRA^2.11";

    /// <summary>MSH-21 as written. Default <c>2.11^IHE_FRANCE-2.11-PAM</c>.</summary>
    public string Profile { get; init; } = "2.11^IHE_FRANCE-2.11-PAM";

    /// <summary>What a received message may have in the first component of MSH-12. Default 2.5.</summary>
    public IReadOnlyList<string> AcceptedVersions { get; init; } = ["2.5"];

    /// <summary>Namespace of the INS authority for each OID. Default NIR for .8, .10 (test authority [BEN]) and .11 [INF], NIA for .9 [INF].</summary>
    public IReadOnlyDictionary<string, string> InsNamespaces { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["1.2.250.1.213.1.4.8"] = "ASIP-SANTE-INS-NIR",
        ["1.2.250.1.213.1.4.9"] = "ASIP-SANTE-INS-NIA",
        ["1.2.250.1.213.1.4.10"] = "ASIP-SANTE-INS-NIR",
        ["1.2.250.1.213.1.4.11"] = "ASIP-SANTE-INS-NIR",
    };

    /// <summary>Code of each attribute in PID-32. Default HOMA, DOUT, FICT [FRC]; the table has HOMD and DOUA too.</summary>
    public IReadOnlyDictionary<IdentityAttributes, string> AttributeCodes { get; init; } = new Dictionary<IdentityAttributes, string>
    {
        [IdentityAttributes.Homonyme] = "HOMA",
        [IdentityAttributes.Douteuse] = "DOUT",
        [IdentityAttributes.Fictive] = "FICT",
    };

    /// <summary>Codes of PID-32 that a receiver reads as douteuse or fictive: no INS with them. Default DOUT, DOUA, FICT [INF].</summary>
    public IReadOnlyList<string> DoubtCodes { get; init; } = ["DOUT", "DOUA", "FICT"];

    /// <summary>
    /// Trigger events that delete the INS when MRG-1 still has one and PID-3 has none. Default A47 [INF from Ségur va1.60]: the published test of
    /// a deletion (DMN INS 45.3) is not public.
    /// </summary>
    public IReadOnlyList<string> DeletionEvents { get; init; } = ["A47"];
}
