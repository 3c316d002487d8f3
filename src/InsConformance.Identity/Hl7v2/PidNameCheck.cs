using InsConformance.Identity.Names;

namespace InsConformance.Identity.Hl7v2;

/// <summary>PID-5: the birth name (type L) and the used name (type D).</summary>
internal static class PidNameCheck
{
    public static void Check(Hl7Segment pid, bool hasIns, FindingList findings)
    {
        var field = pid[5];
        var names = field.Repetitions;
        if (names.Count == 0)
        {
            findings.Add(Hl7FindingCode.Required, "PID-5 est obligatoire", FindingList.At(pid, field));
            return;
        }

        foreach (var name in names)
        {
            if (name[7].IsEmpty)
                findings.Add(Hl7FindingCode.Required, "nom sans type (XPN.7)", FindingList.At(pid, field, name, 7));
            else if (!PamTables.NameType.Contains(name[7].Text))
                findings.Add(Hl7FindingCode.CodeUnknown, $"type de nom « {name[7].Text} » ; attendu D, L, S ou U", FindingList.At(pid, field, name, 7));
        }

        var births = names.Where(n => n[7].Text == "L").ToList();
        if (births.Count > 1)
            findings.Add(Hl7FindingCode.Repeated, "plus d'un nom de naissance (type L)", FindingList.At(pid, field, births[1]));
        if (births.Count > 0)
            Birth(pid, field, births[0], hasIns, findings);
        else if (hasIns)
            findings.Add(Hl7FindingCode.Required, "INS sans nom de naissance (type L)", FindingList.At(pid, field));
    }

    private static void Birth(Hl7Segment pid, Hl7Field field, Hl7Repetition name, bool hasIns, FindingList findings)
    {
        Part(1, NameRules.BirthName, "nom de naissance", hasIns);
        Part(2, NameRules.GivenName, "premier prénom", hasIns);
        Part(3, NameRules.GivenNameList, "liste des prénoms", hasIns);
        var (first, list) = (name[2].Text, name[3].Text);
        if (first.Length > 0 && list.Length > 0 && FirstGivenName.Alert(first, list) is { } alert)
            findings.Content(alert.Code, alert.Message, FindingList.At(pid, field, name, 2), isWarning: !hasIns);

        void Part(int component, NameRules rules, string label, bool isNeeded)
        {
            var text = name[component].Text;
            if (text.Length == 0)
            {
                if (isNeeded || component == 1)
                    findings.Add(Hl7FindingCode.Required, $"{label} absent", FindingList.At(pid, field, name, component));
                return;
            }

            if (NameCheck.Errors(text, rules) is [var error, ..])
                findings.Content(error.Code, $"{label} : {error.Message}", FindingList.At(pid, field, name, component), isWarning: !hasIns);
        }
    }
}
