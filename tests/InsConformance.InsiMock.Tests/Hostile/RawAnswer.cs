namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>One HTTP answer as it came.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Fields, byte[] Body)
{
    public bool Closes => Fields.TryGetValue("Connection", out var value) && value.Equals("close", StringComparison.OrdinalIgnoreCase);
}
