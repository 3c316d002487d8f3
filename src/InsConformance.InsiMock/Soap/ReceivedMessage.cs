using InsConformance.Insi.Checks;
using InsConformance.InsiMock.Certificates;

namespace InsConformance.InsiMock.Soap;

/// <summary>A SOAP message with what its connection says of the sender.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">The HTTP field as sent.</param>
/// <param name="Certificate">What the service thinks of the client certificate.</param>
/// <param name="Units">Organisational units of the client certificate.</param>
internal sealed record ReceivedMessage(
    ReadOnlyMemory<byte> Body, string ContentType, CertificateVerdict Certificate, CertificateUnits Units);
