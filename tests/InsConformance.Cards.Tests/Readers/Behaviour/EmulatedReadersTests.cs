using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Vpcd;

namespace InsConformance.Cards.Tests.Readers.Behaviour;

public sealed class EmulatedReadersTests : ReaderBehaviour
{
    [Fact]
    public async Task Listener_Ends_IsServiceNotRunningForWhoeverWaitsOrConnects()
    {
        var slot = new CardSlot("Lecteur 1", TimeProvider.System);
        var listener = SlotListener.Start(slot);
        using var readers = new EmulatedReaders(listener.Endpoint);
        var wait = readers.WaitForChangeAsync(readers.List(), CancellationToken.None);

        await listener.DisposeAsync();

        Assert.Equal(CardFailure.ServiceNotRunning, (await Assert.ThrowsAsync<CardReaderException>(() => wait)).Failure);
        Assert.Equal(CardFailure.ServiceNotRunning, Assert.Throws<CardReaderException>(readers.List).Failure);
    }

    [Fact]
    public void Endpoint_Text_ReadsBack()
    {
        var endpoint = EmulatedReaderEndpoint.Parse("Lecteur = 1=127.0.0.1:40001");

        Assert.Equal("Lecteur = 1", endpoint.Name);
        Assert.Equal(endpoint, EmulatedReaderEndpoint.Parse(endpoint.ToString()));
        Assert.Throws<Foundation.InputException>(() => EmulatedReaderEndpoint.Parse("Lecteur"));
    }

    protected override Task<ReaderBench> OpenAsync()
    {
        var slot = new CardSlot("Lecteur 1", TimeProvider.System);
        var listener = SlotListener.Start(slot);
        return Task.FromResult(new ReaderBench(slot.Name, slot, new EmulatedReaders(listener.Endpoint), [listener]));
    }
}
