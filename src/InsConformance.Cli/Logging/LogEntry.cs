using Microsoft.Extensions.Logging;

namespace InsConformance.Cli.Logging;

/// <summary>One log entry.</summary>
internal sealed record LogEntry(
    LogLevel Level, string Category, EventId Event, string Message, IReadOnlyList<KeyValuePair<string, object?>> Values, string? ExceptionType);
