using InsConformance.Cards.Slots;

namespace InsConformance.Cards.Tests.Readers.Behaviour;

public sealed class SlotReadersTests : ReaderBehaviour
{
    protected override Task<ReaderBench> OpenAsync()
    {
        var slot = new CardSlot("Lecteur 1", TimeProvider.System);
        return Task.FromResult(new ReaderBench(slot.Name, slot, new SlotReaders(slot, new CardSlot("Lecteur 2", TimeProvider.System)), []));
    }
}
