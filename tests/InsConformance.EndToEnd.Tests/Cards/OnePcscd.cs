namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>Test classes that use the machine's readers: one after the other, with one pcscd. There is only one socket for it on a machine.</summary>
[CollectionDefinition(Name)]
public sealed class OnePcscd : ICollectionFixture<PcscdFixture>
{
    public const string Name = "pcscd";
}
