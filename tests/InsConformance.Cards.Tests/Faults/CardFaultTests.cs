using InsConformance.Cards.Faults;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tests.Slots;
using InsConformance.Cards.Tracing;

namespace InsConformance.Cards.Tests.Faults;

public sealed class CardFaultTests
{
    private static readonly byte[] Select = [0x00, 0xA4, 0x04, 0x0C, 0x02, 0x3F, 0x00];
    private static readonly byte[] Read16 = [0x00, 0xB0, 0x00, 0x00, 0x10];
    private static readonly byte[] Read256 = [0x00, 0xB0, 0x00, 0x00, 0x00];
    private readonly CardSlot _slot = new("essai", TimeProvider.System);
    private readonly EchoCard _echo = new();

    [Fact]
    public void Fault_OfTheNthCommand_StrikesFromThereOn() =>
        Assert.Equal("..xxxx", Struck(new CardFault(CardFaultKind.NoDiagnosis) { Nth = 3 }, 6));

    [Fact]
    public void Fault_EachThird_StrikesEachThird() =>
        Assert.Equal(".x..x..x", Struck(new CardFault(CardFaultKind.NoDiagnosis) { Nth = 2, Every = 3 }, 8));

    [Fact]
    public void Fault_Once_StrikesOnce() =>
        Assert.Equal(".x..", Struck(new CardFault(CardFaultKind.NoDiagnosis) { Nth = 2, Once = true }, 4));

    [Fact]
    public void Fault_OfAnInstruction_LeavesOthersAloneAndDoesNotCountThem()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.NoDiagnosis) { Ins = 0xB0, Nth = 2 }]);

        Assert.Equal("9000", Status(card, Read16));
        Assert.Equal("9000", Status(card, Select));
        Assert.Equal("6F00", Status(card, Read16));
        Assert.Equal("9000", Status(card, Select));
    }

    [Fact]
    public void Faults_OfACard_EndWithIt_ThoseOfTheSlotStay()
    {
        _slot.Insert(_echo, "un", [new CardFault(CardFaultKind.NoDiagnosis)]);
        var next = _slot.Swap(new EchoCard(), "deux");
        Assert.Equal("9000", Status(next, Select));

        _slot.Faults.Add(new CardFault(CardFaultKind.NoDiagnosis));
        Assert.Equal("6F00", Status(next, Select));
        Assert.Equal("6F00", Status(_slot.Swap(new EchoCard(), "trois"), Select));

        _slot.Faults.Clear();
        Assert.Equal("9000", Status(_slot.Current!, Select));
    }

    [Fact]
    public void MoreData_IsGivenByGetResponseInParts_AndTheCardHearsOneCommand()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.ForcedMoreData)]);

        Assert.Equal("6110", Hex(card, Read16));
        Assert.Equal("00010203040506076108", Hex(card, [0x00, 0xC0, 0x00, 0x00, 0x08]));
        Assert.Equal("08090A0B0C0D0E0F9000", Hex(card, [0x00, 0xC0, 0x00, 0x00, 0x08]));
        Assert.Equal(1, _echo.Performed);
    }

    [Fact]
    public void MoreData_Of256Bytes_Says00()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.ForcedMoreData)]);

        Assert.Equal("6100", Hex(card, Read256));
        Assert.Equal(258, card.Transmit([0x00, 0xC0, 0x00, 0x00, 0x00]).Bytes.Length);
    }

    [Fact]
    public void MoreData_WithoutData_WaitsForACommandThatHasSome()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.ForcedMoreData) { Once = true }]);

        Assert.Equal("9000", Status(card, Select));
        Assert.Equal("6110", Hex(card, Read16));
    }

    [Fact]
    public void MoreData_AnotherCommandInstead_EndsTheHolding()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.ForcedMoreData) { Once = true }]);
        Assert.Equal("6110", Hex(card, Read16));

        Assert.Equal("9000", Status(card, Select));
        Assert.Equal("6D00", Hex(card, [0x00, 0xC0, 0x00, 0x00, 0x10]));
    }

    [Fact]
    public void WrongLe_IsAnsweredWhenTheCommandComesAgainWithTheRightOne()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.ForcedWrongLe)]);
        byte[] count = [0x80, 0xCC, 0x00, 0x00, 0x00];

        Assert.Equal("6C02", Hex(card, count));
        Assert.Equal("00019000", Hex(card, [0x80, 0xCC, 0x00, 0x00, 0x02]));
        Assert.Equal(1, _echo.Performed);
    }

    [Fact]
    public void PowerUp_DropsAnAnswerThatIsHeld()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.ForcedMoreData) { Once = true }]);
        Assert.Equal("6110", Hex(card, Read16));

        card.PowerOn();

        Assert.Equal("6D00", Hex(card, [0x00, 0xC0, 0x00, 0x00, 0x10]));
    }

    [Fact]
    public void FlippedBits_SameSeed_InvertsTheSameBits()
    {
        string Flipped(int seed)
        {
            var slot = new CardSlot("essai", TimeProvider.System);
            return Hex(slot.Insert(new EchoCard(), "echo", [new CardFault(CardFaultKind.FlippedBits) { Bits = 5, Seed = seed }]), Read256);
        }

        Assert.Equal(Flipped(1), Flipped(1));
        Assert.NotEqual(Flipped(1), Flipped(2));
    }

    [Fact]
    public void FlippedBits_OfAStatusAlone_ChangeTheStatusAndNoMoreBitsThanThereAre()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.FlippedBits) { Bits = 4096 }]);

        Assert.Equal("6FFF", Hex(card, Select));
    }

    [Fact]
    public void Mute_Once_IsOverAtTheSecondPowerUp()
    {
        var card = _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.Mute) { Once = true }]);

        Assert.True(card.PowerOn().IsEmpty);
        Assert.False(card.PowerOn().IsEmpty);
    }

    [Fact]
    public void EmptyAnswer_OnAClockOfOurs_TakesTheCardOutAtItsBound()
    {
        var clock = new HandClock();
        var slot = new CardSlot("essai", clock);
        var card = slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.EmptyAnswer) { Bound = TimeSpan.FromSeconds(2) }]);
        Assert.Equal("", Hex(card, Select));

        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(card.IsRemoved);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.True(card.IsRemoved);
        Assert.Equal("réponse vide", slot.Trace.All()[^1].Note);
    }

    [Fact]
    public void Fault_ThatStrikes_IsInTheTrace()
    {
        Struck(new CardFault(CardFaultKind.NoDiagnosis) { Ins = 0xA4 }, 1);

        Assert.Equal("erreur 6F00, INS A4", Assert.Single(_slot.Trace.Evidence(), e => e.Kind == ApduTraceKind.Fault).Note);
    }

    [Fact]
    public void Add_ValuesThatMakeNoSense_AreAllToldAtOnce()
    {
        var e = Assert.Throws<ArgumentException>(() => _slot.Faults.Add(new CardFault(CardFaultKind.Mute) { Nth = 0, Every = 0, Bits = 0, Ins = 0xA4 }));

        Assert.Equal(4, e.Message.Split(';').Length);
    }

    [Fact]
    public void Words_OfEachKind_ReadBack()
    {
        foreach (var kind in Enum.GetValues<CardFaultKind>())
        {
            Assert.True(CardFaultWords.TryParse(CardFaultWords.Name(kind), out var byName) && byName == kind);
            Assert.True(CardFaultWords.TryParse(CardFaultWords.Code(kind).ToUpperInvariant(), out var byCode) && byCode == kind);
        }

        Assert.False(CardFaultWords.TryParse("panne", out _));
    }

    private string Struck(CardFault fault, int commands)
    {
        var card = _slot.Insert(_echo, "echo", [fault]);
        return string.Concat(Enumerable.Range(0, commands).Select(_ => Status(card, Select) == "9000" ? '.' : 'x'));
    }

    private static string Status(InsertedCard card, byte[] command) => Convert.ToHexString(card.Transmit(command).Bytes.Span[^2..]);

    private static string Hex(InsertedCard card, byte[] command) => Convert.ToHexString(card.Transmit(command).Bytes.Span);
}
