using System.Text.Json;
using InsConformance.Cards.Personas;
using InsConformance.Cards.Vitale;
using InsConformance.Foundation;

namespace InsConformance.Cli.Carding;

/// <summary>Lists the shipped cards. No key is made for it.</summary>
internal static class CardListing
{
    private static readonly string[] Titles = ["carte", "type", "porteur", "INSi", "particularité"];

    public static ExitCode Run(bool json)
    {
        var folder = AppHome.Find().Cards;
        var professionals = CardWorkshop.CpxPersonas(folder);
        var patients = VitalePersonaFile.LoadFolder(folder);
        if (json)
            CardJson.Print(j => Write(j, professionals, patients));
        else
            Write(Console.Out, [Titles, .. professionals.Select(Row), .. patients.Select(Row)]);
        return ExitCode.Conform;
    }

    private static string[] Row(CpxPersona persona) =>
        [persona.Id, CardWords.Kind(persona.Type), CardWords.Holder(persona), persona.Insi.Word, string.Join(", ", persona.Particularities)];

    private static string[] Row(VitalePersona persona) => [persona.Id, CardWords.Kind(persona.Generation), CardWords.Holder(persona), "", persona.Label];

    private static void Write(TextWriter output, IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, Titles.Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<CpxPersona> professionals, IReadOnlyList<VitalePersona> patients)
    {
        json.WriteStartArray();
        foreach (var persona in professionals)
        {
            json.WriteStartObject();
            json.WriteString("id", persona.Id);
            json.WriteString("libelle", persona.Label);
            json.WriteString("carte", CardWords.Kind(persona.Type));
            json.WriteString("porteur", CardWords.Holder(persona));
            json.WriteString("insi", persona.Insi.Word);
            json.Optional("anomalie", persona.Insi.Fault);
            json.WriteStartArray("particularites");
            foreach (var particularity in persona.Particularities)
                json.WriteStringValue(particularity);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        foreach (var persona in patients)
        {
            json.WriteStartObject();
            json.WriteString("id", persona.Id);
            json.WriteString("libelle", persona.Label);
            json.WriteString("carte", CardWords.Kind(persona.Generation));
            json.WriteString("porteur", CardWords.Holder(persona));
            json.WriteNumber("beneficiaires", persona.Content.Beneficiaries.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
