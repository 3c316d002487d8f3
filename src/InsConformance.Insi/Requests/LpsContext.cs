namespace InsConformance.Insi.Requests;

/// <summary>Header <c>ContexteLPS</c> as on the wire; absent parts are <see langword="null"/>. Contract section 2.4 [XSD].</summary>
/// <param name="ContextVersion">Attribute <c>Version</c>, <c>01_00</c>.</param>
/// <param name="Nature">Attribute <c>Nature</c>, <c>CTXLPS</c> or absent.</param>
/// <param name="Id">Fresh UUID per request.</param>
/// <param name="Temps">UTC time with Z.</param>
/// <param name="Emetteur">Subject OU of the client certificate, or the card's NameID.</param>
/// <param name="Idam">Authorisation number (twelve alphanumerics).</param>
/// <param name="IdamR">Attribute <c>R</c> of IDAM, <c>4</c>.</param>
/// <param name="LpsVersion">Version of the software.</param>
/// <param name="Instance">UUID of the installation.</param>
/// <param name="Nom"><c>urn:lps:name:version</c>.</param>
public sealed record LpsContext(
    string? ContextVersion,
    string? Nature,
    string? Id,
    string? Temps,
    string? Emetteur,
    string? Idam,
    string? IdamR,
    string? LpsVersion,
    string? Instance,
    string? Nom);
