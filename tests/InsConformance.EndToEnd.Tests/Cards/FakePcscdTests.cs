namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>Errors that the real libpcsclite passes on and Debian's pcscd 1.9.9 never gives: it is built without polkit, and powers every card that vpcd offers.</summary>
public sealed class FakePcscdTests
{
    [RequiresPcscliteFact]
    public async Task List_EveryClientTurnedAway_IsAccessDenied()
    {
        using var place = new Workplace();
        await using var daemon = new FakePcscd(PathIn(place), answerToConnect: null);

        var result = Insconf.Run(place, "readers", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("0x8010006A", result.Error, StringComparison.Ordinal);
        Assert.Contains("polkit", result.Error, StringComparison.Ordinal);
    }

    [RequiresPcscliteTheory]
    [InlineData(0x8010006A, "refuses access")]
    [InlineData(0x80100067, "no power")]
    [InlineData(0x80100066, "does not answer to reset")]
    public async Task Dump_ConnectRefused_SaysWhy(uint code, string words)
    {
        using var place = new Workplace();
        await using var daemon = new FakePcscd(PathIn(place), code);

        var result = Insconf.Run(place, "readers", "dump", "Reader 00 00");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"0x{code:X8}", result.Error, StringComparison.Ordinal);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [RequiresPcscliteFact]
    public void List_NoDaemon_SaysHowToStartIt()
    {
        using var place = new Workplace();
        PathIn(place);

        var result = Insconf.Run(place, "readers", "list");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("0x8010001D", result.Error, StringComparison.Ordinal);
        Assert.Contains("systemctl start pcscd", result.Error, StringComparison.Ordinal);
    }

    private static string PathIn(Workplace place) => place.Environment["PCSCLITE_CSOCK_NAME"] = place.PathTo("pcscd.comm");
}
