namespace InsConformance.Identity.Hl7v2;

/// <summary>An INS as it stands in PID-3 or MRG-1, right or wrong.</summary>
/// <param name="Matricule">CX.1.</param>
/// <param name="Authority">Namespace, CX.4.1.</param>
/// <param name="Oid">OID, CX.4.2.</param>
/// <param name="Type">CX.5, <c>INS</c>.</param>
public sealed record PamIns(string Matricule, string Authority, string Oid, string Type)
{
    private const string AuthorityStart = "ASIP-SANTE-INS";

    /// <summary>The INS that a CX holds, or <see langword="null"/> when nothing in it says INS: neither type, nor authority, nor OID.</summary>
    public static PamIns? Of(Hl7Repetition cx)
    {
        ArgumentNullException.ThrowIfNull(cx);
        var ins = new PamIns(cx[1].Text, cx[4].Text, cx[4].Subcomponent(2), cx[5].Text);
        return ins.Type is "INS" or "INS-C"
            || ins.Authority.StartsWith(AuthorityStart, StringComparison.Ordinal)
            || ins.Oid.StartsWith(Matricules.InsOid.Root + ".", StringComparison.Ordinal)
            ? ins
            : null;
    }
}
