namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>binaryEqualTo</c>.</summary>
internal sealed class BinaryEqualToMatcher(ReadOnlyMemory<byte> expected) : IValueMatcher
{
    public bool Matches(MatchValue value) => value.Bytes.Span.SequenceEqual(expected.Span);
}
