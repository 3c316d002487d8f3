using System.Net;
using System.Net.Sockets;
using InsConformance.Cards.Personas;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Vpcd;
using InsConformance.Cli.Serving;
using InsConformance.Testing;

namespace InsConformance.Cli.Tests.Serving;

/// <summary>The commands of <c>cards serve</c>, on readers that a test plays. Cartes Vitale only: they need no keys.</summary>
public sealed class CardShellTests : IAsyncLifetime
{
    private readonly FakeVpcd[] _readers = [new(), new()];
    private readonly List<CardReaderBay> _bays = [];
    private readonly CardDrawer _drawer = new(new CardWorkshop(Path.Combine(Repository.Root, "fixtures", "cards"), pki: null!));

    public Task InitializeAsync()
    {
        for (var i = 0; i < _readers.Length; i++)
            _bays.Add(Bay(i + 1, _readers[i].Port));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var bay in _bays)
            await bay.DisposeAsync();
        foreach (var reader in _readers)
            reader.Dispose();
    }

    [Fact]
    public async Task List_CardAndNone_SaysWhatIsWhere()
    {
        var said = await AnswersAsync("list");

        Assert.Matches(@"\A  1  Virtual PCD \(\d+\)  vitale-un  ", said[0]);
        Assert.Matches(@"\A  2  Virtual PCD \(\d+\)  vide\z", said[1]);
    }

    [Fact]
    public async Task EjectInsertSwap_OneAfterTheOther_EachSaysItsEffect()
    {
        var said = await AnswersAsync("eject 1", "insert 1 vitale-famille", "swap 1 vitale-neuf", "list");

        Assert.EndsWith("  vide", said[0], StringComparison.Ordinal);
        Assert.Contains("  vitale-famille  ", said[1], StringComparison.Ordinal);
        Assert.Contains("  vitale-neuf  ", said[2], StringComparison.Ordinal);
        Assert.Contains("  vitale-neuf  ", said[3], StringComparison.Ordinal);
        Assert.EndsWith("  vide", said[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_ThenHeal_IsShownAndGone()
    {
        var said = await AnswersAsync("fault 1 slow seconds=2 ins=B0", "list", "heal 1", "list");

        Assert.Contains("panne : ", said[0], StringComparison.Ordinal);
        Assert.Contains("[", said[1], StringComparison.Ordinal);
        Assert.Contains("sans panne", said[3], StringComparison.Ordinal);
        Assert.DoesNotContain("[", said[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CardPutBack_IsTheSameUntilRenewed()
    {
        var first = _drawer.Take("vitale-un").Card;
        await AnswersAsync("eject 1", "insert 1 vitale-un");
        Assert.Same(first, _bays[0].Card!.Card);

        await AnswersAsync("renew vitale-un", "swap 1 vitale-un");
        Assert.NotSame(first, _bays[0].Card!.Card);
    }

    [Theory]
    [InlineData("dance", "unknown command 'dance' -> help")]
    [InlineData("eject", "unknown command 'eject' -> help")]
    [InlineData("eject 3", "there is no reader 3 -> readers are 1 to 2")]
    [InlineData("eject -1", "there is no reader -1")]
    [InlineData("insert 2 personne", "no persona 'personne'")]
    [InlineData("insert 2 ./absent.yaml", "absent.yaml")]
    [InlineData("insert 1 vitale-neuf", "eject 1 first, or: swap 1 vitale-neuf")]
    [InlineData("insert 2 vitale-un", "the card of vitale-un is in reader 1 -> eject 1 first")]
    [InlineData("swap 2 vitale-un", "eject 1 first")]
    [InlineData("fault 1 fire", "'fire' is no card fault -> one of ")]
    [InlineData("fault 1 slow seconds=x", "seconds")]
    [InlineData("fault 1 slow colour=red", "colour")]
    [InlineData("fault 1 slow ins='", "ins")]
    [InlineData("renew personne", "no persona 'personne'")]
    public async Task Command_Wrong_IsAnErrorWithItsCureAndTheCardStays(string typed, string said)
    {
        var answers = await AnswersAsync(typed);

        Assert.StartsWith("  erreur : ", Assert.Single(answers), StringComparison.Ordinal);
        Assert.Contains(said, answers[0], StringComparison.Ordinal);
        Assert.Equal("vitale-un", _bays[0].Card!.Label);
    }

    [Fact]
    public async Task Insert_NobodyListens_SaysThatItWaitsAndGoesOn()
    {
        var port = _readers[1].Port;
        _readers[1].Dispose();
        await using var alone = Bay(1, port);
        using var output = new StringWriter();

        await new CardShell([alone], _drawer, output).RunAsync([], new StringReader("insert 1 vitale-un\nquit\n"), isPiped: true, CancellationToken.None);

        Assert.Contains("(attend pcscd)", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>vpcd takes one card; a second one's connection stands in its queue.</summary>
    [Fact]
    public async Task Insert_ReaderThatAsksForNothing_SaysWhyAndWhatToDo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var bay = Bay(1, port);
        var time = new ManualTimers();
        using var output = new StringWriter();
        using var watch = new VpcdWatch([bay], time, output);
        // Told after the watch, in the order of subscription.
        var (connected, inReader) = (new TaskCompletionSource(), new TaskCompletionSource());
        bay.Link.StateChanged += s => (s is VpcdLinkState.Connected ? connected : s is VpcdLinkState.InReader ? inReader : null)?.TrySetResult();

        bay.Insert(_drawer.Take("vitale-un"));
        using var second = await listener.AcceptSocketAsync();
        await connected.Task;
        Assert.Equal("", output.ToString());
        time.Expire(TimeSpan.FromSeconds(10));

        Assert.Contains($"asks for no card: another card is probably in it, and this one waits -> end the other 'insconf cards serve', or use other readers: --port {port + 1}", output.ToString(), StringComparison.Ordinal);
        await second.SendAsync(new byte[] { 0x00, 0x01, 0x04 });
        await inReader.Task;
        time.Expire(TimeSpan.FromSeconds(10));
        Assert.Single(output.ToString().Split('\n'), l => l.Contains("asks for no card", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Input_Ends_ServiceGoesOnUntilCalledOff()
    {
        using var stop = new CancellationTokenSource();
        var running = new CardShell(_bays, _drawer, TextWriter.Null).RunAsync([], new StringReader("# nothing\n\n"), isPiped: true, stop.Token);

        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    /// <summary>What the shell says to these commands, with one card in reader 1.</summary>
    private async Task<string[]> AnswersAsync(params string[] commands)
    {
        if (_bays[0].Card is null)
            _bays[0].Insert(_drawer.Take("vitale-un"));
        using var output = new StringWriter();
        await new CardShell(_bays, _drawer, output).RunAsync([_bays[0]], new StringReader(string.Join('\n', [.. commands, "quit"])), isPiped: true, CancellationToken.None);
        return output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    private static CardReaderBay Bay(int number, int port)
    {
        var options = new VpcdOptions { Port = port };
        var slot = new CardSlot(CardReaderBay.UsualName(port), TimeProvider.System);
        return new CardReaderBay(number, slot, VpcdLink.Start(slot, options), system: null);
    }
}
