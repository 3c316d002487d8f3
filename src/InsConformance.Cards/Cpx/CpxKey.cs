using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Cards.Cpx;

/// <summary>A key of a card with its certificate. The card that holds it does not dispose it.</summary>
/// <param name="Certificate">The certificate, DER on the card.</param>
/// <param name="Key">The private key, RSA 2048; never leaves the card.</param>
public sealed record CpxKey(X509Certificate2 Certificate, RSA Key);
