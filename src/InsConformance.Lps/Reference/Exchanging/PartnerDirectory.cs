using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;

namespace InsConformance.Lps.Reference.Exchanging;

/// <summary>The table of partners. A system that is not in it belongs to another domain without contract [INF]. Thread-safe.</summary>
internal sealed class PartnerDirectory
{
    private volatile PartnerSettings _settings = new([]);

    public IEnumerable<LpsPartner> Receivers => _settings.Partners.Where(p => p.Receives);

    public PartnerSettings Set(PartnerSettings settings)
    {
        if (settings.Partners.Any(p => string.IsNullOrWhiteSpace(p.Name)) || settings.Partners.DistinctBy(p => p.Name, StringComparer.Ordinal).Count() != settings.Partners.Count)
            throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Réglage illisible", "Chaque partenaire a un nom, et un seul partenaire le porte.", "partners");
        return _settings = settings;
    }

    public LpsPartner? Find(string name) => _settings.Partners.FirstOrDefault(p => p.Name == name);
}
