using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>A key that a card keeps, by its certificate and the number that commands call it by.</summary>
internal sealed record CpxCardKey(X509Certificate2 Certificate, byte Reference);
