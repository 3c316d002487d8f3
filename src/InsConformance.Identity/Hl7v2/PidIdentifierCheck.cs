using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Hl7v2;

/// <summary>PID-3: local identifiers and the INS.</summary>
internal static class PidIdentifierCheck
{
    /// <summary>Checks PID-3; whether it holds an INS.</summary>
    public static bool Check(Hl7Segment pid, PidCheckOptions options, FindingList findings)
    {
        var field = pid[3];
        if (field.IsEmpty)
            findings.Add(Hl7FindingCode.Required, "PID-3 est obligatoire : au moins un identifiant", FindingList.At(pid, field));

        var count = 0;
        foreach (var cx in field.Repetitions)
        {
            if (PamIns.Of(cx) is not { } ins)
                Local(pid, field, cx, findings);
            else if (!cx[1].IsNull)
                Ins(pid, field, cx, ins, ++count, options, findings);
        }

        return count > 0;
    }

    private static void Local(Hl7Segment pid, Hl7Field field, Hl7Repetition cx, FindingList findings)
    {
        if (cx[1].IsEmpty)
            findings.Add(Hl7FindingCode.Required, "identifiant vide", FindingList.At(pid, field, cx, 1));
        if (cx[4].IsEmpty)
            findings.Add(Hl7FindingCode.Required, "identifiant sans autorité d'affectation", FindingList.At(pid, field, cx, 4));
        if (cx[5].IsEmpty)
            findings.Warn(Hl7FindingCode.Required, "identifiant sans type (PI ...)", FindingList.At(pid, field, cx, 5));
    }

    private static void Ins(Hl7Segment pid, Hl7Field field, Hl7Repetition cx, PamIns ins, int count, PidCheckOptions options, FindingList findings)
    {
        if (count == 2)
            findings.Add(Hl7FindingCode.InsRepeated, "plus d'un INS", FindingList.At(pid, field, cx));
        foreach (var error in MatriculeComplet.Parse(ins.Matricule).Errors)
        {
            var doubtfulSample = options.Origin == DataOrigin.Imported && error.Code == IdentityErrorCode.WrongKey;
            findings.Content(error.Code, error.Message, FindingList.At(pid, field, cx, 1), doubtfulSample);
        }

        foreach (var error in InsOid.Parse(ins.Oid).Errors)
            findings.Content(error.Code, error.Message, FindingList.At(pid, field, cx, 4));
        if (options.Pam.InsNamespaces.TryGetValue(ins.Oid, out var authority) && authority != ins.Authority)
            findings.Add(Hl7FindingCode.InsAuthority, $"autorité « {ins.Authority} » pour l'OID {ins.Oid} ; attendu {authority}", FindingList.At(pid, field, cx, 4));
        if (cx[4].Subcomponent(3) != "ISO")
            findings.Add(Hl7FindingCode.InsAuthority, $"type d'identifiant d'autorité « {cx[4].Subcomponent(3)} » ; attendu ISO", FindingList.At(pid, field, cx, 4));
        if (ins.Type != "INS")
            findings.Add(Hl7FindingCode.InsAuthority, $"type « {ins.Type} » ; attendu INS", FindingList.At(pid, field, cx, 5));
        Coherence(pid, field, cx, ins, findings);
    }

    private static void Coherence(Hl7Segment pid, Hl7Field field, Hl7Repetition cx, PamIns ins, FindingList findings)
    {
        if (ins.Matricule.Length < Matricule.Length || !Matricule.TryParse(ins.Matricule[..Matricule.Length], out var matricule))
            return;
        var date = BirthDate.TryParse(PamReader.IsoDate(pid[7].Text), out var born) ? born : null;
        var place = Cog.TryParse(PidTraitCheck.BirthPlace(pid)?[9].Text, out var cog) ? cog : null;
        Sexe? sexe = SexeText.TryParse(pid[8].Text, out var stated) ? stated : null;
        foreach (var difference in MatriculeCoherence.Differences(matricule, sexe, date, place))
            findings.Incoherent(difference, FindingList.At(pid, field, cx, 1));
    }
}
