using InsConformance.Identity.Proofs;

namespace InsConformance.Identity.Hl7v2;

/// <summary>
/// Checks what a message says of an identity against PAM-FR and the rules on the INS: requirements 6.1 and 4.9, DMN INS 34 and 45. Each
/// finding has its segment, field, repetition and component. Thread-safe.
/// </summary>
public static class PidCheck
{
    /// <summary>Every finding in the order of the message; empty when nothing is to be said.</summary>
    /// <param name="message">A message read by <see cref="Hl7Reader"/>.</param>
    /// <param name="options">Default <see cref="PidCheckOptions.Default"/>.</param>
    public static IReadOnlyList<Hl7Finding> Check(Hl7Message message, PidCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        options ??= PidCheckOptions.Default;
        var findings = new FindingList();
        Header(message, options, findings);
        var pids = message.All("PID").ToList();
        if (pids.Count == 0)
            findings.Add(Hl7FindingCode.SegmentMissing, "segment PID absent", new("PID"));
        foreach (var extra in pids.Skip(1))
            findings.Add(Hl7FindingCode.Repeated, "un seul segment PID par message", new("PID", Offset: extra.Offset));
        if (pids.Count > 0)
            Pid(pids[0], options, findings);
        foreach (var zfd in message.All("ZFD"))
            Zfd(zfd, findings);
        return findings.InOrder();
    }

    private static void Header(Hl7Message message, PidCheckOptions options, FindingList findings)
    {
        if (message.First("MSH") is not { } msh)
            return;
        if (!options.Pam.AcceptedVersions.Contains(msh[12].Text))
            findings.Add(Hl7FindingCode.Version, $"version « {msh[12].Raw} » ; attendu {options.Pam.Version}", FindingList.At(msh, msh[12]));
        if (msh[21].Raw.Replace(message.Delimiters.Component, Hl7Delimiters.Usual.Component) != options.Pam.Profile)
            findings.Warn(Hl7FindingCode.Version, $"profil « {msh[21].Raw} » ; attendu {options.Pam.Profile}", FindingList.At(msh, msh[21]));
    }

    private static void Pid(Hl7Segment pid, PidCheckOptions options, FindingList findings)
    {
        foreach (var number in PamTables.ForbiddenPidFields.Where(number => !pid[number].IsEmpty))
            findings.Add(Hl7FindingCode.Forbidden, $"PID-{number} est interdit par PAM-FR", FindingList.At(pid, pid[number]));

        var hasIns = PidIdentifierCheck.Check(pid, options, findings);
        PidNameCheck.Check(pid, hasIns, findings);
        PidTraitCheck.Check(pid, hasIns, findings);
        var valid = Reliability(pid, options, findings);
        if (hasIns && !valid)
            findings.Add(Hl7FindingCode.InsNotAllowed, "INS transmis alors que PID-32 n'est pas VALI sans doute ni fiction", FindingList.At(pid, pid[3]));
    }

    /// <summary>Whether PID-32 allows an INS beside it.</summary>
    private static bool Reliability(Hl7Segment pid, PidCheckOptions options, FindingList findings)
    {
        var field = pid[32];
        var codes = field.Repetitions.Select(r => r[1].Text).ToList();
        if (codes.All(c => c.Length == 0))
            findings.Add(Hl7FindingCode.Required, "PID-32 est obligatoire : fiabilité de l'identité", FindingList.At(pid, field));
        foreach (var repetition in field.Repetitions.Where(r => !r[1].IsEmpty && !PamTables.IdentityReliability.Contains(r[1].Text)))
            findings.Add(Hl7FindingCode.CodeUnknown, $"« {repetition[1].Text} » n'est pas dans la table 0445", FindingList.At(pid, field, repetition));

        var doubt = codes.Exists(options.Pam.DoubtCodes.Contains);
        if (codes.Contains("VALI") && (codes.Contains("PROV") || doubt))
            findings.Add(Hl7FindingCode.StatusConflict, $"codes incompatibles : {string.Join(", ", codes)}", FindingList.At(pid, field));
        return codes.Contains("VALI") && !codes.Contains("PROV") && !doubt;
    }

    private static void Zfd(Hl7Segment zfd, FindingList findings)
    {
        if (!zfd[5].IsEmpty && !PamTables.CollectionMode.Contains(zfd[5].Text))
            findings.Add(Hl7FindingCode.CodeUnknown, $"mode de collecte « {zfd[5].Text} » inconnu", FindingList.At(zfd, zfd[5]));
        if (zfd[5].Text == "INSI" && zfd[6].IsEmpty)
            findings.Warn(Hl7FindingCode.Required, "collecte par INSi sans date d'interrogation", FindingList.At(zfd, zfd[6]));
        if (!zfd[7].IsEmpty && !Zfd7Code.IsKnown(zfd[7].Text))
            findings.Add(Hl7FindingCode.CodeUnknown, $"justificatif « {zfd[7].Text} » inconnu", FindingList.At(zfd, zfd[7]));
        foreach (var number in new[] { 6, 8 })
        {
            if (!zfd[number].IsEmpty && !(PamReader.IsTimestamp(zfd[number].Text) && Dates.BirthDate.Parse(PamReader.IsoDate(zfd[number].Text)).Value.IsCivil))
                findings.Content(IdentityErrorCode.DateForm, $"date « {zfd[number].Text} » ; attendu AAAAMMJJ", FindingList.At(zfd, zfd[number]));
        }
    }
}
