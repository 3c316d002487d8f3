namespace InsConformance.Insi.Exchanges;

/// <summary>What the server saw of the TLS connection of an exchange.</summary>
/// <param name="Protocol">e.g. <c>Tls13</c>.</param>
/// <param name="CipherSuite">e.g. <c>TLS_AES_256_GCM_SHA384</c>.</param>
/// <param name="ClientSubject">Subject DN of the client certificate, or <see langword="null"/> without one.</param>
/// <param name="ClientIssuer">Issuer DN of the client certificate.</param>
/// <param name="ClientSerial">Serial number in hexadecimal.</param>
/// <param name="ClientNotAfter">End of validity.</param>
public sealed record TlsDetails(
    string Protocol,
    string CipherSuite,
    string? ClientSubject = null,
    string? ClientIssuer = null,
    string? ClientSerial = null,
    DateTimeOffset? ClientNotAfter = null);
