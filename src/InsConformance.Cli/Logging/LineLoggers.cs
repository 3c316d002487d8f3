using Microsoft.Extensions.Logging;

namespace InsConformance.Cli.Logging;

/// <summary>
/// Writes each log entry as one line at once, so that a killed process keeps its log. Of an exception only the type is written: its message may quote a
/// request. Thread-safe.
/// </summary>
internal sealed class LineLoggers(Stream output, LogFormat format, LogLevel level, TimeProvider clock) : ILoggerFactory
{
    private readonly Lock _gate = new();

    public ILogger CreateLogger(string categoryName) => new LineLogger(this, categoryName, level);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("these loggers write to one place");

    public void Dispose() => output.Flush();

    internal void Write(LogEntry entry)
    {
        var line = format is LogFormat.Json ? LogLine.Json(clock.GetUtcNow(), entry) : LogLine.Text(clock.GetUtcNow(), entry);
        lock (_gate)
        {
            output.Write(line);
            output.Flush();
        }
    }
}
