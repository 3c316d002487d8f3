using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace InsConformance.InsiMock.Logging;

/// <summary>
/// What the web server logs, from warnings on and without exceptions: below, it writes request lines with their query and media types as they came, and messages of
/// exceptions may quote a request. Thread-safe.
/// </summary>
internal sealed class WebServerLoggers(ILoggerFactory loggers) : ILoggerFactory
{
    // What the host logs of a failed start, the exception tells whoever started it.
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal) ? NullLogger.Instance : new Quiet(loggers.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    public void Dispose()
    {
        // The factory belongs to whoever gave it.
    }

    private sealed class Quiet(ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && logger.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                logger.Log(logLevel, eventId, state, null, (s, _) => exception is null ? formatter(s, null) : $"{formatter(s, null)} ({exception.GetType().FullName})");
        }
    }
}
