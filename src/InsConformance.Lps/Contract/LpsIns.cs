namespace InsConformance.Lps.Contract;

/// <summary>One INS as the LPS holds or shows it.</summary>
/// <param name="Matricule">13 characters, Corsica's 2A and 2B kept.</param>
/// <param name="Oid">OID of its domain: a matricule never goes without it.</param>
/// <param name="Cle">Two digits, or <see langword="null"/> when the service gave none.</param>
/// <param name="Nature">Nature that the LPS attributes to it, or <see langword="null"/> for an OID it does not know.</param>
/// <param name="Temporary">Whether the LPS treats it as temporary, to be replaced (a NIA).</param>
/// <param name="Displayed">The text the user sees, or <see langword="null"/> when the LPS cannot tell.</param>
/// <param name="DateDeb">Begin of use as returned, <c>YYYY-MM-DD</c>.</param>
/// <param name="DateFin">End of use as returned, <c>YYYY-MM-DD</c>.</param>
public sealed record LpsIns(
    string Matricule,
    string Oid,
    string? Cle = null,
    InsNature? Nature = null,
    bool Temporary = false,
    string? Displayed = null,
    string? DateDeb = null,
    string? DateFin = null);
