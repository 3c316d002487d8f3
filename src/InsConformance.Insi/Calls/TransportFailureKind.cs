namespace InsConformance.Insi.Calls;

/// <summary>Why a call gave no answer of the contract.</summary>
public enum TransportFailureKind
{
    /// <summary>Nothing came before the deadline.</summary>
    Timeout,

    /// <summary>No connection: name, address, port, or broken on the way.</summary>
    Connection,

    /// <summary>The TLS handshake failed: server certificate refused or client certificate missing or refused.</summary>
    Tls,

    /// <summary>The answer is larger than the bound.</summary>
    TooLarge,

    /// <summary>An answer came, but it is neither a result nor a fault.</summary>
    Unreadable,
}
