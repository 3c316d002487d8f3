using Microsoft.Extensions.Logging;

namespace InsConformance.Cli.Logging;

/// <summary>The logger of one category.</summary>
internal sealed class LineLogger(LineLoggers lines, string category, LogLevel level) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= level && logLevel is not LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        lines.Write(new LogEntry(logLevel, category, eventId, formatter(state, null), values, exception?.GetType().FullName));
    }
}
