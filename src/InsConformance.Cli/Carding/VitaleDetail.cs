using System.Globalization;
using System.Text.Json;
using InsConformance.Cards.Vitale;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cli.Carding;

/// <summary>A carte Vitale for a reader or a program.</summary>
internal static class VitaleDetail
{
    public static void Write(TextWriter output, VitalePersona persona)
    {
        var card = persona.Content;
        output.WriteLine($"{persona.Id} : {persona.Label}");
        output.WriteLine($"  carte             {CardWords.Kind(persona.Generation)} n° {card.Serial}, fictive, depuis le {CardWords.Day(card.ValidFrom)}");
        output.WriteLine($"  assuré            {card.Insured.Nir}");
        foreach (var (beneficiary, insi) in card.Beneficiaries.Zip(persona.ExpectedInsi))
        {
            var used = beneficiary.NomUsage is { } name ? $" ({name})" : "";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  bénéficiaire      {beneficiary.Prenom} {beneficiary.NomNaissance}{used}, né(e) {beneficiary.DateNaissance}, rang {beneficiary.RangNaissance}, {beneficiary.Nir ?? "sans NIR"}, INSi : {insi}"));
        }

        output.WriteLine($"  source            {persona.Source} [{persona.Evidence.Word()}]");
        if (persona.Note is { } note)
            output.WriteLine($"  note              {note}");
    }

    public static void Write(Utf8JsonWriter json, VitalePersona persona)
    {
        var card = persona.Content;
        json.WriteStartObject();
        json.WriteString("id", persona.Id);
        json.WriteString("libelle", persona.Label);
        json.WriteString("carte", CardWords.Kind(persona.Generation));
        json.WriteString("serie", card.Serial);
        json.WriteString("debutValidite", card.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("assure", card.Insured.Nir);
        json.WriteStartArray("beneficiaires");
        foreach (var (beneficiary, insi) in card.Beneficiaries.Zip(persona.ExpectedInsi))
        {
            json.WriteStartObject();
            json.WriteString("nomNaissance", beneficiary.NomNaissance);
            json.Optional("nomUsage", beneficiary.NomUsage);
            json.WriteString("prenom", beneficiary.Prenom);
            json.WriteString("dateNaissance", beneficiary.DateNaissance);
            json.WriteNumber("rang", beneficiary.RangNaissance);
            json.Optional("nir", beneficiary.Nir);
            json.WriteString("insi", insi);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("source", persona.Source);
        json.WriteString("evidence", persona.Evidence.Word());
        json.Optional("note", persona.Note);
        json.WriteEndObject();
    }
}
