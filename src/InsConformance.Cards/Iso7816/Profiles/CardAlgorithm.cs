using System.Security.Cryptography;

namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>An algorithm that a security environment may name in tag 80.</summary>
/// <param name="Template">The control reference template that may name it, see <see cref="ControlReference"/>.</param>
/// <param name="Reference">Its reference, e.g. 0x42.</param>
/// <param name="Hash">The hash it computes or signs; <see langword="null"/> when the data come as a DigestInfo or are no hash.</param>
internal sealed record CardAlgorithm(byte Template, byte Reference, HashAlgorithmName? Hash = null);
