namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>Tests that measure the memory of the process, so that no other may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
