using InsConformance.Identity.Matricules;
using InsConformance.Identity.Search;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;
using Microsoft.AspNetCore.Http;

namespace InsConformance.Lps.Reference.Finding;

/// <summary>
/// Looks for an identity before another one is created: by birth date and names, or by matricule. DMN INS 7 to 10. Who may not look at identities may not
/// list them, and each identity that is listed is an access (DMN INS 3, 5). Thread-safe.
/// </summary>
internal sealed class AntecedentDesk(PatientStore patients, ScreenView screen, UserDirectory users, AuditLog audit, FindingRules rules)
{
    /// <summary>What the trail says of this access.</summary>
    public const string Access = "recherche d'antériorité";

    private static readonly string[] Parameters = ["dateNaissance", "nom", "prenom", "matricule", "user"];

    /// <summary>Looks for what the parameters of <c>GET /identities</c> say.</summary>
    /// <exception cref="LpsProblemException">An unknown or repeated parameter, or criteria that allow no search.</exception>
    public FoundIdentities Find(IQueryCollection query)
    {
        if (query.FirstOrDefault(p => !Parameters.Contains(p.Key, StringComparer.Ordinal) || p.Value.Count > 1) is { Key: { } unknown })
            throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Requête illisible", $"Critère « {unknown} » inconnu ou répété.", unknown);
        string? Of(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
        var criteria = new AntecedentCriteria(Of("dateNaissance"), Of("nom"), Of("prenom"), Of("matricule"));
        var user = rules.Right is { } right ? users.Need(Of("user"), right) : AuditLog.NameOf(Of("user"));
        PatientRecord[] found = [.. criteria.Matricule is { } matricule ? ByMatricule(matricule) : ByTraits(criteria)];
        foreach (var patient in found)
            audit.Add(AuditEvent.IdentityRead, patient.Id, user, e => e with { Text = Access });
        return new([.. found.Select(screen.Show)]);
    }

    private IEnumerable<PatientRecord> ByMatricule(string typed)
    {
        var read = rules.Matricule(typed);
        if (!read.IsSuccess)
            throw Refused(read.Error!.Message, "matricule");
        return patients.All().Where(p => Matches(p.Ins, read.Value));
    }

    private IEnumerable<PatientRecord> ByTraits(AntecedentCriteria criteria)
    {
        var query = AntecedentQuery.Of(criteria.DateNaissance, criteria.Nom, criteria.Prenom);
        if (!query.IsSuccess)
            throw Refused(query.Error!.Message, null);
        return patients.All().Where(p => rules.Answers(query.Value, criteria, Record(p.Traits)));
    }

    private static bool Matches(LpsIns? ins, MatriculeComplet wanted) =>
        ins is not null && ins.Matricule == wanted.Matricule.Value && (ins.Cle is null || ins.Cle == wanted.Cle.Value);

    private static AntecedentRecord Record(LpsTraits t) =>
        new(t.DateNaissance, t.NomNaissance, t.NomUtilise, t.ListePrenom, t.PremierPrenom, t.PrenomUtilise);

    private static LpsProblemException Refused(string detail, string? field) =>
        new(422, LpsProblemCodes.CriteriaInvalid, "Recherche impossible", detail, field);
}
