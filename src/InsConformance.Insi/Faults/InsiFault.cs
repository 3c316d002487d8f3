namespace InsConformance.Insi.Faults;

/// <summary>A SOAP fault of the service with its <c>siram:Erreur</c> detail, as on the wire. Contract sections 3.3 and 3.4.</summary>
/// <param name="SoapCode"><c>Sender</c> or <c>Receiver</c> (local name).</param>
/// <param name="Subcode">Framework code, e.g. <c>siram_40</c> (local name); <see langword="null"/> when absent.</param>
/// <param name="Reason">Text for the user.</param>
/// <param name="DetailCode">e.g. <c>insi_102</c>, <c>desir_550</c>; <see langword="null"/> without a detail.</param>
/// <param name="Severite">e.g. <c>erreur</c>, <c>fatale</c>, also seen <c>fatal</c>.</param>
/// <param name="DetailText">Text of <c>siram:Erreur</c>.</param>
/// <param name="MessageId">Echo of the request's MessageID, optional.</param>
public sealed record InsiFault(
    string SoapCode,
    string? Subcode,
    string Reason,
    string? DetailCode = null,
    string? Severite = null,
    string? DetailText = null,
    string? MessageId = null);
