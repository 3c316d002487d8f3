namespace InsConformance.InsiMock.Control;

/// <summary>How a client certificate that is untrusted or out of validity is refused. The real behaviour is not public.</summary>
public enum CertificateRefusal
{
    /// <summary>SOAP fault <c>desir_560</c>, as for a wrong CN, so that the refusal is in the journal with its reason. Default. [INF]</summary>
    Fault,

    /// <summary>The TLS handshake fails, as an ordinary mutual TLS server does; nothing reaches the journal. [INF]</summary>
    Handshake,
}
