using System.Buffers;
using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Steps.Expectations;

/// <summary>
/// The message that a partner sends, written from the table of a feature: PAM-FR for an identity, ORU^R01 for a result. Written here and nowhere else, so that
/// the harness does not read itself back. Requirements 6.1.
/// </summary>
internal static class PartnerMessage
{
    private const string NirAuthority = "ASIP-SANTE-INS-NIR";
    private const string NiaAuthority = "ASIP-SANTE-INS-NIA";
    private const string NiaOid = "1.2.250.1.213.1.4.9";

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("|^~\\&\r\n");

    private static readonly string[] Fields =
    [
        "identifiant", "nom de naissance", "prénoms", "sexe", "date de naissance", "lieu de naissance", "nom utilisé", "prénom utilisé",
        "matricule", "OID", "ancien matricule", "ancien OID", "PID-32", "donnée de santé",
    ];

    /// <summary>The message in ER7.</summary>
    /// <param name="sender">Name of the partner, MSH-4.</param>
    /// <param name="triggerEvent">A28, A31, A47 or R01.</param>
    /// <param name="table">What it says.</param>
    /// <param name="controlId">MSH-10.</param>
    /// <param name="at">When it is sent.</param>
    /// <exception cref="InputException">The table names no field of a message, a cell holds a delimiter, or the event is unknown.</exception>
    public static string Write(string sender, string triggerEvent, DataTable table, string controlId, DateTimeOffset at)
    {
        var cells = table.ToVertical();
        foreach (var (field, value) in cells)
        {
            if (!Fields.Contains(field))
                throw new InputException("data-table", table.Place, $"'{field}' is no field of a message", $"use {string.Join(", ", Fields)}");
            if (value.AsSpan().ContainsAny(Delimiters))
                throw new InputException("data-table", table.Place, $"'{value}' holds a delimiter of HL7 v2", "use names without | ^ ~ \\ &");
        }

        string Text(string field) => cells.TryGetValue(field, out var value) ? value : "";
        var type = triggerEvent switch
        {
            "A28" or "A31" => $"ADT^{triggerEvent}^ADT_A05",
            "A47" => "ADT^A47^ADT_A30",
            "R01" => "ORU^R01^ORU_R01",
            _ => throw new InputException("hl7-event", table.Place, $"'{triggerEvent}' is no event that a feature sends", "use A28, A31, A47 or R01"),
        };
        var time = at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        List<string> segments =
        [
            $@"MSH|^~\&|{sender}|{sender}|LPS|LPS|{time}||{type}|{controlId}|T|2.5^FRA^2.11|||||FRA|UNICODE UTF-8|||2.11^IHE_FRANCE-2.11-PAM",
            $"EVN||{time}",
            Pid(sender, Text),
        ];
        switch (triggerEvent)
        {
            case "A47":
                segments.Add($"MRG|{Ins(Text("ancien matricule"), Text("ancien OID"))}");
                break;
            case "R01":
                segments.Add($"OBR|1||{controlId}|RESULTAT^Résultat");
                segments.Add($"OBX|1|TX|RESULTAT^Résultat||{Text("donnée de santé")}||||||F");
                break;
            default:
                segments.Add("PV1||N");
                break;
        }

        return string.Concat(segments.Select(s => s + '\r'));
    }

    private static string Pid(string sender, Func<string, string> text)
    {
        var givenNames = text("prénoms");
        var local = $"{text("identifiant")}^^^{sender}&1.2.250.1.213.99.7&ISO^PI";
        var ins = Ins(text("matricule"), text("OID"));
        var birth = $"{text("nom de naissance")}^{givenNames.Split(' ')[0]}^{givenNames}^^^^L";
        var used = text("nom utilisé").Length + text("prénom utilisé").Length == 0 ? "" : $"~{text("nom utilisé")}^{text("prénom utilisé")}^^^^^D";
        var place = text("lieu de naissance").Length == 0 ? "" : $"^^^^^^BDL^^{text("lieu de naissance")}";
        return $"PID|||{local}{(ins.Length == 0 ? "" : "~" + ins)}||{birth}{used}||{text("date de naissance").Replace("-", "", StringComparison.Ordinal)}|{text("sexe")}|||{place}"
            + new string('|', 32 - 11) + text("PID-32");
    }

    private static string Ins(string matricule, string oid) =>
        matricule.Length == 0 ? "" : $"{matricule}^^^{(oid == NiaOid ? NiaAuthority : NirAuthority)}&{oid}&ISO^INS";
}
