using System.Text.Json;
using InsConformance.Cards.Faults;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tests.Slots;
using InsConformance.Cards.Tracing;

namespace InsConformance.Cards.Tests.Tracing;

public sealed class ApduTraceTests
{
    private static readonly byte[] Select = [0x00, 0xA4, 0x04, 0x0C, 0x02, 0x3F, 0x00];
    private readonly CardSlot _slot = new("Lecteur 1", TimeProvider.System);

    [Fact]
    public void Evidence_PollsAndPowerOfTheReaderService_AreLeftOut()
    {
        var card = _slot.Insert(new EchoCard(), "echo");
        card.Poll(afterPowerUp: false);
        card.PowerOn();
        card.Transmit(Select);
        card.PowerOff();
        card.Reset();
        _slot.Eject();

        Assert.Equal(
            [ApduTraceKind.Inserted, ApduTraceKind.Command, ApduTraceKind.Reset, ApduTraceKind.Ejected],
            _slot.Trace.Evidence().Select(e => e.Kind));
        Assert.All(
            _slot.Trace.All().Where(e => e.Kind is ApduTraceKind.AtrPoll or ApduTraceKind.PowerOn or ApduTraceKind.PowerOff),
            e =>
            {
                Assert.Equal(ApduOrigin.ReaderService, e.Origin);
                Assert.Contains("[reader service]", e.ToLine(), StringComparison.Ordinal);
                Assert.Null(e.ToEvidence());
            });
    }

    [Fact]
    public void All_PollsInARow_AreOneEntryWithTheirNumber()
    {
        var card = _slot.Insert(new EchoCard(), "echo");
        for (var i = 0; i < 1000; i++)
            card.Poll(afterPowerUp: false);
        card.Transmit(Select);
        card.Poll(afterPowerUp: false);

        Assert.Equal([1000, 1], _slot.Trace.All().Where(e => e.Kind == ApduTraceKind.AtrPoll).Select(e => e.Count));
        Assert.Equal([1L, 2, 3, 4], _slot.Trace.All().Select(e => e.Number));
    }

    [Fact]
    public void Evidence_AfterANumber_GivesWhatCameSince()
    {
        var card = _slot.Insert(new EchoCard(), "echo");
        var last = _slot.Trace.LastNumber;
        _slot.Trace.Correlation = "scénario 7";

        card.Transmit(Select);

        var entry = Assert.Single(_slot.Trace.Evidence(last));
        Assert.Equal("scénario 7", entry.Correlation);
        Assert.Equal((ushort)0x9000, entry.Status);
    }

    [Fact]
    public void Json_OfACommand_HoldsAllThatIsKnown()
    {
        var card = _slot.Insert(new EchoCard(), "cps-medecin", [new CardFault(CardFaultKind.NoDiagnosis)]);
        card.Transmit(Select);

        var json = JsonDocument.Parse(_slot.Trace.All()[^1].ToJson()).RootElement;

        Assert.Equal("command", json.GetProperty("kind").GetString());
        Assert.Equal("program", json.GetProperty("origin").GetString());
        Assert.Equal("cps-medecin", json.GetProperty("card").GetString());
        Assert.Equal("00 A4 04 0C 02 3F 00", json.GetProperty("command").GetString());
        Assert.Equal("6F00", json.GetProperty("sw").GetString());
        Assert.Equal("erreur 6F00", json.GetProperty("note").GetString());
    }

    [Fact]
    public void Evidence_OfACommand_IsHexadecimalWithoutSpaces()
    {
        _slot.Insert(new EchoCard(), "echo").Transmit(Select);

        var evidence = _slot.Trace.Evidence()[^1].ToEvidence()!;

        Assert.Equal(("00A4040C023F00", "9000", "9000"), (evidence.Command, evidence.Response, evidence.Status));
        Assert.Equal(("Lecteur 1", "echo", ApduEvidenceKind.Command), (evidence.Reader, evidence.Card, evidence.Kind));
    }

    [Fact]
    public void File_OfATrace_HoldsWhatWasBeforeAndWhatCame()
    {
        var path = Path.GetTempFileName();
        try
        {
            var card = _slot.Insert(new EchoCard(), "echo");
            using (new ApduTraceFile(_slot.Trace, path))
                card.Transmit(Select);
            card.Transmit(Select);

            Assert.Equal(
                ["inserted", "command"],
                File.ReadAllLines(path).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Trace_ThatKeepsNothing_TellsEachEntryAndTheFirstOfPollsInARow()
    {
        var trace = new ApduTrace(TimeProvider.System, keeps: false);
        var slot = new CardSlot("Lecteur 1", TimeProvider.System, trace);
        var told = new List<ApduTraceKind>();
        trace.Added += e => told.Add(e.Kind);
        var card = slot.Insert(new EchoCard(), "echo");

        card.Poll(afterPowerUp: false);
        card.Poll(afterPowerUp: false);
        card.Transmit(Select);
        card.Poll(afterPowerUp: false);

        Assert.Empty(trace.All());
        Assert.Equal([ApduTraceKind.Inserted, ApduTraceKind.AtrPoll, ApduTraceKind.Command, ApduTraceKind.AtrPoll], told);
    }

    [Fact]
    public async Task Trace_ManyThreads_LoseNothing()
    {
        var card = _slot.Insert(new EchoCard(), "echo");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
                card.Transmit(Select);
        })));

        Assert.Equal(Enumerable.Range(1, 4001).Select(i => (long)i), _slot.Trace.All().Select(e => e.Number));
    }
}
