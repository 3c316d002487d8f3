using InsConformance.Cards.Faults;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Vitale;
using InsConformance.Cards.Vpcd;

namespace InsConformance.Cards.Tests.Vitale;

/// <summary>The same reading whatever the reader, and cards that misbehave in it.</summary>
public sealed class VitaleInReadersTests
{
    private const string Slot = "vitale";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_ThroughAnyReader_GivesTheSame(bool overTheWire)
    {
        var slot = new CardSlot(Slot, TimeProvider.System);
        slot.Insert(Vitale2Card.Create(VitaleContents.Two), "vitale");
        await using var listener = SlotListener.Start(slot);
        using ICardReaders readers = overTheWire ? new EmulatedReaders(listener.Endpoint) : new SlotReaders(slot);
        using var connection = readers.Connect(Slot);

        var reading = new VitaleReader().Read(connection);

        Assert.Equivalent(new VitaleReader().Read(new InProcessConnection(Vitale2Card.Create(VitaleContents.Two))), reading, strict: true);
    }

    [Theory]
    [InlineData(CardFaultKind.ForcedMoreData)]
    [InlineData(CardFaultKind.ForcedWrongLe)]
    public void Read_CardThatWantsGetResponseOrAnotherLe_GivesTheSame(CardFaultKind kind)
    {
        var reading = Read(new CardFault(kind) { Ins = 0xB0 }, out _);

        Assert.Equal((VitaleOutcome.Read, VitaleOrigin.ChipAndSynthetic), (reading.Outcome, reading.Origin));
        Assert.Equal(VitaleContents.Two.Beneficiaries.Select((b, i) => VitaleBeneficiary.Of(b, i + 1)), reading.Beneficiaries);
    }

    [Fact]
    public void Read_CardTakenOutAtAnyCommand_SaysSo()
    {
        Read(null, out var commands);
        for (var nth = 1; nth <= commands; nth++)
            Assert.Equal(CardFailure.CardRemoved, Assert.Throws<CardReaderException>(() => Read(new CardFault(CardFaultKind.RemovedDuringApdu) { Nth = nth }, out _)).Failure);
    }

    [Fact]
    public void Read_NoDiagnosisAtAnyCommand_LosesNothingButWhatWasRefused()
    {
        Read(null, out var commands);
        for (var nth = 1; nth <= commands; nth++)
        {
            var reading = Read(new CardFault(CardFaultKind.NoDiagnosis) { Nth = nth, Once = true }, out _);

            Assert.True(reading.Outcome is VitaleOutcome.Read or VitaleOutcome.Unreadable, $"command {nth}: {reading.Outcome}");
            Assert.All(reading.Beneficiaries.Zip(VitaleContents.Two.Beneficiaries), pair => Assert.Equal(pair.Second.Prenom, pair.First.Prenom));
            Assert.All(reading.Beneficiaries.Zip(VitaleContents.Two.Beneficiaries), pair => Assert.True(pair.First.Nir is null || pair.First.Nir == pair.Second.Nir));
        }
    }

    [Fact]
    public void Read_BitsInverted_NeverThrowsAnythingButAReadersError()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            try
            {
                Read(new CardFault(CardFaultKind.FlippedBits) { Bits = 8, Seed = seed }, out _);
            }
            catch (CardReaderException e)
            {
                Assert.Equal(CardFailure.BadResponse, e.Failure);
            }
        }
    }

    [Fact]
    public void Read_AfterASwap_IsTheOtherCard()
    {
        var slot = new CardSlot(Slot, TimeProvider.System);
        slot.Insert(Vitale2Card.Create(VitaleContents.Two), "first");
        using var readers = new SlotReaders(slot);
        using (var connection = readers.Connect(Slot))
            Assert.Equal(VitaleOutcome.Read, new VitaleReader().Read(connection).Outcome);

        slot.Swap(new Vitale1Card(), "second");

        using (var connection = readers.Connect(Slot))
            Assert.Equal(VitaleOutcome.PresenceOnly, new VitaleReader().Read(connection).Outcome);
    }

    private static VitaleReading Read(CardFault? fault, out int commands)
    {
        var slot = new CardSlot(Slot, TimeProvider.System);
        slot.Insert(Vitale2Card.Create(VitaleContents.Two), "vitale", fault is null ? [] : [fault]);
        using var readers = new SlotReaders(slot);
        using var connection = readers.Connect(Slot);
        var reading = new VitaleReader().Read(connection);
        commands = slot.Trace.All().Count(e => e.Command is not null);
        return reading;
    }
}
