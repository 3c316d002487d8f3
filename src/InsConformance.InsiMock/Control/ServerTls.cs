namespace InsConformance.InsiMock.Control;

/// <summary>How the TLS listeners meet a new connection.</summary>
public enum ServerTls
{
    /// <summary>With the server certificate. Default.</summary>
    Normal,

    /// <summary>The connection ends during the handshake, before the server's first message; nothing reaches the journal.</summary>
    Refused,

    /// <summary>With a server certificate of the right authority and name that has expired; a client that checks it goes away, and nothing reaches the journal.</summary>
    ExpiredCertificate,
}
