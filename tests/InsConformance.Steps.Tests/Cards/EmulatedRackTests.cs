using InsConformance.Cards.Personas;
using InsConformance.Cards.Tracing;
using InsConformance.Cards.Vitale;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Playing;
using InsConformance.Testing;

namespace InsConformance.Steps.Tests.Cards;

public sealed class EmulatedRackTests : IAsyncDisposable
{
    private static readonly LpsDescription Able = new("LPS", "1", 1, LpsCapabilities.All);
    private static readonly LpsDescription Unable = Able with { Capabilities = [LpsCapabilities.CardSession, LpsCapabilities.Vitale] };

    private readonly EmulatedRack _rack = new(TimeProvider.System);

    public ValueTask DisposeAsync() => _rack.DisposeAsync();

    [Fact]
    public void Tell_LpsThatCanSeeThem_NamesBothReaders()
    {
        var reset = _rack.Tell(new ResetRequest("http://insi.test/"), Able);

        Assert.Equal(2, reset.EmulatedReaders!.Select(EmulatedReaderEndpoint.Parse).Distinct().Count());
        Assert.Equal("http://insi.test/", reset.InsiUrl);
        Assert.Null(_rack.Tell(new ResetRequest(), Unable).EmulatedReaders);
    }

    [Fact]
    public void Require_LpsThatCannotSeeThem_IsLeftToAPersonWithTheCure()
    {
        _rack.Require(Able);

        var manual = Assert.Throws<ManualProofException>(() => _rack.Require(Unable));

        Assert.Equal(Verdict.Manual, manual.Verdict);
        Assert.Contains("--cards pcsc", manual.OneLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Insert_ThenAnotherAndNone_IsWhatReadersSee()
    {
        using var readers = Readers();

        await _rack.InsertAsync(CardPlace.Vitale, Made("vitale-un"), default);
        Assert.Equal([false, true], readers.List().Select(r => r.HasCard));
        await _rack.InsertAsync(CardPlace.Vitale, Made("vitale-insi-01"), default);
        Assert.Equal("vitale-insi-01", _rack.Slot(CardPlace.Vitale).Current!.Label);
        await _rack.EjectAsync(CardPlace.Vitale, default);
        Assert.Equal([false, false], readers.List().Select(r => r.HasCard));
    }

    [Fact]
    public async Task Evidence_OfAReading_HasItsCommandsInCompactForm()
    {
        using var readers = Readers();
        await _rack.InsertAsync(CardPlace.Vitale, Made("vitale-un"), default);
        var before = _rack.Trace.LastNumber;

        using (var connection = readers.Connect(_rack.ReaderOf(CardPlace.Vitale)))
            Assert.Single(new VitaleReader().Read(connection).Beneficiaries);
        var events = CardEvidence.After(_rack.Trace, before);

        Assert.Contains(events, e => e is { Kind: ApduEvidenceKind.Command, Command: "00A40000023F00", Card: "vitale-un", Status: "6112" or "9000" });
        Assert.All(events.Where(e => e.Kind is ApduEvidenceKind.Command), e => Assert.DoesNotContain(' ', e.Command + e.Response));
        Assert.Equal(events.Select(e => e.Number).Order(), events.Select(e => e.Number));
        Assert.Equal(events, ApduEvidence.FromJson(ApduEvidence.ToJson(events)));
    }

    [Fact]
    public async Task Evidence_OfAPin_IsMasked()
    {
        using var readers = Readers();
        await _rack.InsertAsync(CardPlace.Professional, Made("vitale-un"), default);
        var before = _rack.Trace.LastNumber;

        using (var connection = readers.Connect(_rack.ReaderOf(CardPlace.Professional)))
            connection.TransmitRaw(Convert.FromHexString("002000010434383231"));

        Assert.Contains(CardEvidence.After(_rack.Trace, before), e => e.Command == "00200001**********");
    }

    private EmulatedReaders Readers() => new(_rack.Tell(new ResetRequest(), Able).EmulatedReaders!.Select(EmulatedReaderEndpoint.Parse).ToList());

    private static MadeCard Made(string persona) =>
        CardWorkshop.Make(VitalePersonaFile.Load(Repository.PathTo("fixtures", "cards", persona + ".yaml")));
}
