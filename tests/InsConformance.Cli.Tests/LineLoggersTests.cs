using System.Text;
using System.Text.Json;
using InsConformance.Cli.Logging;
using Microsoft.Extensions.Logging;

namespace InsConformance.Cli.Tests;

public sealed partial class LineLoggersTests
{
    [Fact]
    public void Json_IsOneObjectPerLineWithItsValues()
    {
        var line = Log(LogFormat.Json, LogLevel.Information, l => Say(l, 12, "uuid:a\n\"b\"", null));

        using var json = JsonDocument.Parse(line);
        Assert.EndsWith("}\n", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(c => c == '\n'));
        Assert.Equal("2026-11-21T08:00:00.000Z", json.RootElement.GetProperty("time").GetString());
        Assert.Equal(("information", "Said", 12, "uuid:a\n\"b\""), (
            json.RootElement.GetProperty("level").GetString(),
            json.RootElement.GetProperty("event").GetString(),
            json.RootElement.GetProperty("number").GetInt32(),
            json.RootElement.GetProperty("messageId").GetString()));
    }

    [Fact]
    public void Text_CannotBeBrokenByWhatComesFromOutside() =>
        Assert.Equal(
            "2026-11-21T08:00:00.000Z information said 12 uuid:a 2026 error forged (System.InvalidOperationException)\n",
            Log(LogFormat.Text, LogLevel.Information, l => Say(l, 12, "uuid:a\n2026 error forged", new InvalidOperationException("SECRET"))));

    [Theory]
    [InlineData(LogLevel.Debug, LogLevel.Information, true)]
    [InlineData(LogLevel.Warning, LogLevel.Information, false)]
    [InlineData(LogLevel.None, LogLevel.Critical, false)]
    public void Level_BelowTheOneAskedFor_IsNotLogged(LogLevel least, LogLevel level, bool isLogged)
    {
        using var loggers = new LineLoggers(new MemoryStream(), LogFormat.Text, least, TimeProvider.System);

        Assert.Equal(isLogged, loggers.CreateLogger("InsConformance.InsiMock").IsEnabled(level));
    }

    private static string Log(LogFormat format, LogLevel level, Action<ILogger> log)
    {
        using var output = new MemoryStream();
        using (var loggers = new LineLoggers(output, format, level, new Still()))
            log(loggers.CreateLogger("InsConformance.InsiMock"));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [LoggerMessage(7, LogLevel.Information, "said {Number} {MessageId}", EventName = "Said")]
    private static partial void Say(ILogger logger, int number, string messageId, Exception? exception);

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    }
}
