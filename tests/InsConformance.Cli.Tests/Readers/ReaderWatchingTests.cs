using System.Text.Json;
using InsConformance.Cards.Readers;
using InsConformance.Cli.Doctoring;
using InsConformance.Cli.Readers;
using InsConformance.Foundation;

namespace InsConformance.Cli.Tests.Readers;

public class ReaderWatchingTests
{
    private static readonly byte[] VitaleAtr = Convert.FromHexString("3B751300004409EA9000");

    [Fact]
    public async Task Watch_Json_EachLineIsAnObjectThatSaysWhatHappened()
    {
        var events = (await WatchAsync(json: true)).Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal(["reader-in", "card-in", "card-out", "card-in", "reader-out"], events.Select(e => e.GetProperty("event").GetString()));
        Assert.All(events, e => Assert.Equal("Lecteur \"1\"", e.GetProperty("reader").GetString()));
        Assert.Equal("3B751300004409EA9000", events[1].GetProperty("atr").GetString());
        Assert.True(events[1].GetProperty("card").GetBoolean());
        Assert.False(events[0].TryGetProperty("atr", out _));
    }

    [Fact]
    public async Task Watch_Text_OneLineForEach() => Assert.Equal(
        ["reader", "card", "no card", "card", "no reader"], (await WatchAsync(json: false)).Select(l => l[..9].TrimEnd()));

    [Fact]
    public void Doctor_Cards_EachPartIsNamedWithItsCureAndNoneIsNeeded()
    {
        var symptoms = CardSymptoms.All().ToList();

        Assert.Equal(OperatingSystem.IsLinux() ? ["libpcsclite", "vpcd", "Card readers"] : ["Card readers"], symptoms.Select(s => s.Subject));
        Assert.All(symptoms, s => Assert.False(s.IsNeeded));
        Assert.All(symptoms, s => Assert.False(string.IsNullOrWhiteSpace(s.Cure)));
    }

    // A card that came and went between two looks is told by the counter alone.
    private static async Task<string[]> WatchAsync(bool json)
    {
        using var end = new CancellationTokenSource();
        using var readers = new ScriptedReaders(end, [Reader(0, null)], [Reader(1, VitaleAtr)], [Reader(3, VitaleAtr)], []);
        using var output = new StringWriter();
        Assert.Equal(ExitCode.Conform, await ReaderWatching.RunAsync(readers, json, output, end.Token));
        return output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static ReaderState Reader(int events, byte[]? atr) => new("Lecteur \"1\"", atr is null ? null : (ReadOnlyMemory<byte>?)atr, EventCount: events);
}
