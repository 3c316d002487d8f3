namespace InsConformance.Insi.Results;

/// <summary>One INS of a result (<c>INSACTIF</c> or <c>INSHISTO</c>), as on the wire. Contract section 1.3 [XSD].</summary>
/// <param name="NumIdentifiant">13 characters, 2A/2B kept.</param>
/// <param name="Cle">Two digits, or <see langword="null"/> when absent.</param>
/// <param name="Oid">OID of the identifier's domain.</param>
/// <param name="TypeMatricule">Seen as <c>NIR</c> in shape S1 only.</param>
/// <param name="DateDeb"><c>YYYY-MM-DD</c>; may be later than <paramref name="DateFin"/> on the live service.</param>
/// <param name="DateFin"><c>YYYY-MM-DD</c>.</param>
public sealed record Ins(
    string NumIdentifiant,
    string? Cle,
    string Oid,
    string? TypeMatricule = null,
    string? DateDeb = null,
    string? DateFin = null);
