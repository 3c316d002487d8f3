using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Steps.Bindings;

/// <summary>Chooses a kind of proof of the LPS's own list: its codes are its own.</summary>
internal static class ProofKinds
{
    /// <summary>The first kind of that level.</summary>
    /// <exception cref="NonConformityException">The site has none.</exception>
    public static async Task<string> AnyAsync(ILpsDriver lps, LpsConfidence confidence, CancellationToken ct)
    {
        var settings = await lps.GetProofSettingsAsync(ct);
        return settings.Kinds.FirstOrDefault(k => k.Confidence == confidence)?.Code ?? throw new NonConformityException(
            "La liste des justificatifs distingue ceux qui permettent de valider une identité.",
            confidence == LpsConfidence.High ? "un justificatif à haut niveau de confiance" : "un justificatif insuffisant",
            "aucun dans la liste du site");
    }
}
