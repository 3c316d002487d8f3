namespace InsConformance.Insi.Requests;

/// <summary>Header <c>ContexteBAM</c> as on the wire; absent parts are <see langword="null"/>. Contract section 2.3 [XSD].</summary>
/// <param name="ContextVersion">Attribute <c>Version</c>, <c>01_02</c>.</param>
/// <param name="Nature">Attribute <c>Nature</c>, <c>CTXBAM</c> or absent.</param>
/// <param name="Id">Fresh UUID per request.</param>
/// <param name="Temps">UTC time with Z.</param>
/// <param name="Emetteur">Same value as in the LPS context.</param>
/// <param name="Couverture"><c>COUVERTURE</c>: must be there, empty without card.</param>
/// <param name="DateRef">Reference date and time, optional.</param>
public sealed record BamContext(
    string? ContextVersion,
    string? Nature,
    string? Id,
    string? Temps,
    string? Emetteur,
    Couverture? Couverture,
    string? DateRef = null);
