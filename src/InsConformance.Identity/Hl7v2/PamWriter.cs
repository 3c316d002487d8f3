using System.Globalization;
using InsConformance.Identity.Attributes;
using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Transmission;

namespace InsConformance.Identity.Hl7v2;

/// <summary>
/// Writes identities as PAM-FR segments and messages: PID-32 from the status, the INS in PID-3 only when qualifiée, birth and used names,
/// birth place (requirements 6.1, DMN INS 34). Thread-safe.
/// </summary>
public static class PamWriter
{
    private static readonly Hl7Delimiters Signs = Hl7Delimiters.Usual;

    /// <summary>The PID segment.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="options">Default <see cref="PamOptions.Default"/>.</param>
    /// <returns>
    /// Otherwise why it cannot be sent: no local identifier or birth name, a date that is none, an INS missing or wrong on a qualifiée identity,
    /// attributes that the status forbids.
    /// </returns>
    public static ParseResult<string> Pid(PamIdentity identity, PamOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(identity);
        options ??= PamOptions.Default;
        var errors = Errors(identity).ToList();
        if (errors.Count > 0)
            return new(errors);

        var traits = identity.Traits;
        var rule = TransmissionRules.For(identity.Status);
        var attributes = options.AttributeCodes.Where(a => identity.Attributes.HasFlag(a.Key)).Select(a => a.Value);
        var segment = new Hl7SegmentWriter("PID", Signs)
            .Repetitions(3, [.. identity.LocalIds.Select(LocalId), .. rule.InsElectronically ? [Ins(identity, options)] : Array.Empty<string>()])
            .Repetitions(
                5,
                Signs.Join(traits.NomNaissance, traits.Prenom, traits.ListePrenom ?? traits.Prenom, "", "", "", "L"),
                identity.NomUtilise is null && identity.PrenomUtilise is null ? "" : Signs.Join(identity.NomUtilise, identity.PrenomUtilise, "", "", "", "", "D"))
            .Text(7, traits.DateNaissance?.Replace("-", "", StringComparison.Ordinal))
            .Text(8, traits.Sexe)
            .Repetitions(11, string.IsNullOrEmpty(traits.LieuNaissance) ? "" : Signs.Join("", "", "", "", "", "", "BDL", "", traits.LieuNaissance))
            .Repetitions(32, [rule.Pid32, .. attributes]);
        return new(segment.ToString());
    }

    /// <summary>The ZFD segment, or <see langword="null"/> when nothing of it is known.</summary>
    public static string? Zfd(PamIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var segment = new Hl7SegmentWriter("ZFD", Signs)
            .Text(5, identity.CollectionMode)
            .Text(6, Day(identity.InsiDate))
            .Text(7, identity.Proof)
            .Text(8, Day(identity.ProofEnd))
            .ToString();
        return segment.Length > 3 ? segment : null;
    }

    /// <summary>A message that creates (<c>A28</c>) or updates (<c>A31</c>) an identity.</summary>
    /// <param name="header">Who sends to whom, when.</param>
    /// <param name="triggerEvent"><c>A28</c> or <c>A31</c>.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="options">Default <see cref="PamOptions.Default"/>.</param>
    /// <returns>Otherwise the errors of <see cref="Pid"/>.</returns>
    public static ParseResult<string> Person(Hl7Header header, string triggerEvent, PamIdentity identity, PamOptions? options = null)
    {
        var pid = Pid(identity, options);
        return pid.IsSuccess
            ? new(Message(header, triggerEvent, "ADT_A05", options, [pid.Value, new Hl7SegmentWriter("PV1", Signs).Text(2, "N").ToString(), Zfd(identity)]))
            : pid;
    }

    /// <summary>A message that replaces identifiers (<c>A47</c>): sent when a qualifiée identity loses its INS.</summary>
    /// <param name="header">Who sends to whom, when.</param>
    /// <param name="identity">The identity as it is now.</param>
    /// <param name="formerMatricule">The matricule that is no longer valid.</param>
    /// <param name="formerOid">Its OID.</param>
    /// <param name="options">Default <see cref="PamOptions.Default"/>.</param>
    /// <returns>Otherwise the errors of <see cref="Pid"/>.</returns>
    public static ParseResult<string> IdentifierChange(
        Hl7Header header, PamIdentity identity, string formerMatricule, string formerOid, PamOptions? options = null)
    {
        var pid = Pid(identity, options);
        if (!pid.IsSuccess)
            return pid;
        var former = Ins(identity with { Matricule = formerMatricule, Oid = formerOid }, options ?? PamOptions.Default);
        var mrg = new Hl7SegmentWriter("MRG", Signs).Repetitions(1, former).ToString();
        return new(Message(header, Propagation.IdentifierChange, "ADT_A30", options, [pid.Value, mrg]));
    }

    private static string Message(Hl7Header header, string triggerEvent, string structure, PamOptions? options, IEnumerable<string?> segments)
    {
        options ??= PamOptions.Default;
        var time = header.SentAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        // MSH-1 is the separator after the name, so each field stands one place further than the writer counts.
        var msh = new Hl7SegmentWriter("MSH", Signs)
            .Repetitions(1, Signs.Encoding)
            .Text(2, header.SendingApplication)
            .Text(3, header.SendingFacility)
            .Text(4, header.ReceivingApplication)
            .Text(5, header.ReceivingFacility)
            .Text(6, time)
            .Repetitions(8, Signs.Join("ADT", triggerEvent, structure))
            .Text(9, header.ControlId)
            .Text(10, header.ProcessingId)
            .Repetitions(11, options.Version)
            .Repetitions(16, "FRA")
            .Repetitions(17, "UNICODE UTF-8")
            .Repetitions(20, options.Profile)
            .ToString();
        var evn = new Hl7SegmentWriter("EVN", Signs).Text(2, time).ToString();
        return string.Concat(new[] { msh, evn }.Concat(segments.OfType<string>()).Select(s => s + '\r'));
    }

    private static string LocalId(PamLocalId id) => Signs.JoinRaw(
        Signs.Escaped(id.Value),
        "",
        "",
        id.AuthorityOid is null ? Signs.Escaped(id.Authority) : Signs.JoinSubcomponents(id.Authority, id.AuthorityOid, "ISO"),
        Signs.Escaped(id.Type));

    private static string Ins(PamIdentity identity, PamOptions options) => Signs.JoinRaw(
        Signs.Escaped(identity.Matricule), "", "", Signs.JoinSubcomponents(options.InsNamespaces.GetValueOrDefault(identity.Oid!), identity.Oid, "ISO"), "INS");

    private static string? Day(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static IEnumerable<IdentityError> Errors(PamIdentity identity)
    {
        var qualified = identity.Status == IdentityStatus.Qualifiee;
        if (identity.LocalIds.Count == 0 || identity.LocalIds.Any(id => id.Value.Length == 0 || id.Authority.Length == 0))
            yield return new(IdentityErrorCode.Empty, "aucun identifiant local, ou un identifiant sans valeur ou sans autorité", 0, 0);
        if (string.IsNullOrEmpty(identity.Traits.NomNaissance))
            yield return new(IdentityErrorCode.Empty, "le nom de naissance est vide", 0, 0, null, Traits.Trait.NomNaissance);
        if (AttributeRules.ForceProvisoire(identity.Attributes) && identity.Status != IdentityStatus.Provisoire)
            yield return new(IdentityErrorCode.StatusNotAllowed, $"attribut {AttributeRules.Describe(identity.Attributes)} sur une identité {identity.Status.Label()}", 0, 0);
        if (identity.Traits.DateNaissance is { Length: > 0 } date && BirthDate.Parse(date).Error is { } wrongDate)
            yield return wrongDate with { Trait = Traits.Trait.DateNaissance };
        if (!qualified)
            yield break;
        foreach (var error in MatriculeComplet.Parse(identity.Matricule).Errors.Concat(InsOid.Parse(identity.Oid).Errors))
            yield return error;
        foreach (var error in Traits.StrictTraits.Parse(identity.Traits).Errors)
            yield return error;
    }
}
