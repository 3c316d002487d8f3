using InsConformance.Identity.Dates;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Hl7v2;

/// <summary>PID-7, PID-8 and the birth place of PID-11.</summary>
internal static class PidTraitCheck
{
    /// <summary>The address of type BDL, or <see langword="null"/>.</summary>
    public static Hl7Repetition? BirthPlace(Hl7Segment pid) => pid[11].Repetitions.FirstOrDefault(a => a[7].Text == "BDL");

    public static void Check(Hl7Segment pid, bool hasIns, FindingList findings)
    {
        Date(pid, hasIns, findings);
        Sex(pid, hasIns, findings);
        Place(pid, hasIns, findings);
    }

    private static void Date(Hl7Segment pid, bool hasIns, FindingList findings)
    {
        if (pid[7].IsEmpty)
        {
            if (hasIns)
                findings.Add(Hl7FindingCode.Required, "INS sans date de naissance", FindingList.At(pid, pid[7]));
            return;
        }

        if (!PamReader.IsTimestamp(pid[7].Text))
            findings.Content(IdentityErrorCode.DateForm, $"date « {pid[7].Text} » ; attendu AAAAMMJJ", FindingList.At(pid, pid[7]));
        else if (!BirthDate.Parse(PamReader.IsoDate(pid[7].Text)).Value.IsCivil)
            findings.Content(IdentityErrorCode.DateNotCivil, $"date {pid[7].Text} ; attendu un jour du calendrier civil", FindingList.At(pid, pid[7]), isWarning: !hasIns);
    }

    private static void Sex(Hl7Segment pid, bool hasIns, FindingList findings)
    {
        var sex = pid[8].Text;
        if (pid[8].IsEmpty)
        {
            if (hasIns)
                findings.Add(Hl7FindingCode.Required, "INS sans sexe", FindingList.At(pid, pid[8]));
        }
        else if (!PamTables.Sex.Contains(sex))
        {
            findings.Add(Hl7FindingCode.CodeUnknown, $"sexe « {sex} » ; attendu F, M ou U", FindingList.At(pid, pid[8]));
        }
        else if (hasIns && !SexeText.TryParse(sex, out _))
        {
            findings.Content(IdentityErrorCode.SexeUnknown, "INS avec un sexe inconnu ; INSi ne connaît que F et M", FindingList.At(pid, pid[8]));
        }
    }

    private static void Place(Hl7Segment pid, bool hasIns, FindingList findings)
    {
        if (BirthPlace(pid) is not { } address || address[9].IsEmpty)
        {
            if (hasIns)
                findings.Add(Hl7FindingCode.Required, "INS sans lieu de naissance (adresse de type BDL, composant 9)", FindingList.At(pid, pid[11]));
            return;
        }

        if (Cog.Parse(address[9].Text).Error is { } error)
            findings.Content(error.Code, error.Message, FindingList.At(pid, pid[11], address, 9));
    }
}
