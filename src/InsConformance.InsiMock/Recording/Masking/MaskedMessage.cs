namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>A message as it may be stored.</summary>
/// <param name="Bytes">The bytes: the original ones but for what is masked.</param>
/// <param name="Fields">How many times each field was masked, by its name.</param>
internal sealed record MaskedMessage(ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, int> Fields);
