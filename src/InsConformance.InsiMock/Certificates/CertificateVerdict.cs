namespace InsConformance.InsiMock.Certificates;

/// <summary>What the service thinks of a client certificate.</summary>
internal enum CertificateVerdict
{
    Accepted,
    Untrusted,
    NotForClients,
    Revoked,
    OutOfValidity,
    WrongName,
}
