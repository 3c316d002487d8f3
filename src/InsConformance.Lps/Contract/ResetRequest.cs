using InsConformance.Cards.Vpcd;

namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /reset</c>: empties the identities and the audit trail, ends the card session, sets the clock back to real time.</summary>
/// <param name="InsiUrl">INSi endpoint to call from now on; absent keeps the present one. Needs <see cref="LpsCapabilities.InsiUrl"/>.</param>
/// <param name="Seed">Makes the UUIDs of the LPS reproducible, where it can; absent leaves them random.</param>
/// <param name="CardInsiUrl">
/// INSi endpoint to call while a card session is open: the service has another address in card mode (contract section 2.1). Absent keeps the present one.
/// Needs <see cref="LpsCapabilities.InsiUrl"/> and <see cref="LpsCapabilities.CardSession"/>.
/// </param>
/// <param name="PcscReaders">Names of the PC/SC readers to look into, and no others; absent means all of the machine. Needs <see cref="LpsCapabilities.PcscReaders"/>.</param>
/// <param name="EmulatedReaders">
/// Readers of the harness to look into instead of those of PC/SC: <c>NAME=HOST:PORT</c> of each, as <see cref="EmulatedReaderEndpoint"/> writes it. Needs
/// <see cref="LpsCapabilities.EmulatedReaders"/>.
/// </param>
public sealed record ResetRequest(
    string? InsiUrl = null,
    long? Seed = null,
    string? CardInsiUrl = null,
    IReadOnlyList<string>? PcscReaders = null,
    IReadOnlyList<string>? EmulatedReaders = null);
