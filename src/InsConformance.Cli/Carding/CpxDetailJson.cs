using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Personas;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cli.Carding;

/// <summary>A CPx card for a program.</summary>
internal static class CpxDetailJson
{
    public static void Write(Utf8JsonWriter json, CpxPersona persona, CpxCardContent card)
    {
        json.WriteStartObject();
        json.WriteString("id", persona.Id);
        json.WriteString("libelle", persona.Label);
        json.WriteString("carte", CardWords.Kind(card.Type));
        json.WriteString("numero", card.CardNumber);
        json.WriteString("debutValidite", Day(card.ValidFrom));
        json.WriteString("finValidite", Day(card.ValidUntil));
        json.WriteStartArray("particularites");
        foreach (var particularity in persona.Particularities)
            json.WriteStringValue(particularity);
        json.WriteEndArray();
        json.WriteString("psIdNat", card.PsIdNat);
        json.Optional("civilite", card.Civility);
        json.Optional("nom", card.Nom);
        json.Optional("prenom", card.Prenom);
        json.Optional("nomExercice", card.NomExercice);
        json.Optional("profession", card.Profession);
        json.Optional("professionFuture", card.FutureProfession);
        json.Optional("specialite", card.Specialty);
        json.WriteStartArray("activites");
        foreach (var activity in card.Activities)
            Write(json, activity);
        json.WriteEndArray();
        json.WriteString("identifiantFacturation", persona.IdentifiantFacturation);
        json.WriteString("pin", card.Pin);
        json.WriteNumber("essaisRestants", card.TriesLeft);
        json.WriteString("certificatSignature", Der(card.Signature.Certificate));
        json.WriteString("certificatAuthentification", Der(card.Authentication.Certificate));
        Write(json, persona.Insi);
        json.WriteString("fichier", persona.File);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CpxActivity activity)
    {
        json.WriteStartObject();
        json.WriteNumber("mode", activity.Mode);
        json.Optional("raisonSociale", activity.RaisonSociale);
        json.Optional("structIdNat", activity.StructIdNat);
        json.Optional("secteur", activity.Sector);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, InsiRight right)
    {
        json.WriteStartObject("insi");
        json.WriteString("droit", right.Word);
        json.Optional("anomalie", right.Fault);
        json.Optional("regle", right.Check);
        json.WriteString("source", right.Source);
        json.WriteString("evidence", right.Evidence.Word());
        json.WriteEndObject();
    }

    private static string Der(X509Certificate2 certificate) => Convert.ToBase64String(certificate.RawData);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
