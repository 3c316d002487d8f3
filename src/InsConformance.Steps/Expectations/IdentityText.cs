using System.Globalization;
using System.Text;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>An identity and an audit trail as text, for the evidence.</summary>
internal static class IdentityText
{
    public static string Of(LpsIdentity identity)
    {
        var text = new StringBuilder();
        Line("identité", identity.Id);
        Line("statut", StatusWords.Statuses.Word(identity.Status));
        Line("nom de naissance", identity.Traits.NomNaissance);
        Line("premier prénom", identity.Traits.PremierPrenom);
        Line("prénoms", identity.Traits.ListePrenom);
        Line("sexe", identity.Traits.Sexe);
        Line("date de naissance", identity.Traits.DateNaissance);
        Line("lieu de naissance", identity.Traits.LieuNaissance);
        Line("nom utilisé", identity.Traits.NomUtilise);
        Line("prénom utilisé", identity.Traits.PrenomUtilise);
        Line("matricule", identity.Ins is { } ins ? $"{ins.Matricule} {ins.Cle} ({ins.Oid})" : null);
        Line("justificatif", identity.Proof);
        Line("attributs", identity.Attributes is { Count: > 0 } attributes ? string.Join(", ", attributes) : null);
        foreach (var entry in identity.StatusHistory ?? [])
            Line("changement", string.Create(CultureInfo.InvariantCulture, $"{(entry.From is { } from ? StatusWords.Statuses.Word(from) : "-")} -> {StatusWords.Statuses.Word(entry.To)}, {entry.At:yyyy-MM-ddTHH:mm:ss}Z, {entry.User}"));
        Line("données de santé", identity.HealthData is { Count: > 0 } data ? string.Join(", ", data) : null);
        foreach (var alert in identity.Alerts)
            Line("alerte", alert.Text);
        return text.ToString();

        void Line(string name, string? value) => text.Append(CultureInfo.InvariantCulture, $"{name} : {value ?? "(vide)"}\n");
    }

    public static string Of(IEnumerable<AuditEntry> entries) => string.Concat(entries.Select(e => string.Create(
        CultureInfo.InvariantCulture,
        $"{e.Number} | {e.At:yyyy-MM-ddTHH:mm:ss}Z | {e.User} | {e.Event} | {e.IdentityId} | {e.Mode} | {e.CodeCr ?? e.FaultCode} | {e.Verdict} | {e.Sender} | {e.Recipient} | {e.Returned?.Ins.Matricule} | {string.Join(", ", (e.Changes ?? []).Select(c => $"{c.Field} : {c.From ?? "(vide)"} -> {c.To ?? "(vide)"}"))} | {e.Text}\n")));
}
