namespace InsConformance.Insi.Assertions;

/// <summary>
/// Signs for a card: RSASSA-PKCS1-v1_5 with SHA-256. It receives the bytes to sign, not their digest, since some cards hash themselves.
/// </summary>
/// <param name="content">The canonical form of <c>SignedInfo</c>.</param>
/// <returns>The signature, as long as the key.</returns>
public delegate byte[] AssertionSigner(ReadOnlyMemory<byte> content);
