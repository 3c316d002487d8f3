using System.CommandLine;
using InsConformance.Cli.Logging;
using Microsoft.Extensions.Logging;

namespace InsConformance.Cli.Commands;

/// <summary>The options of logs, which go to stderr.</summary>
internal sealed class LogOptions
{
    private readonly Option<LogFormat> _format = new("--log-format") { Description = "How log lines on stderr are written: text or json.", DefaultValueFactory = _ => LogFormat.Text };
    private readonly Option<string> _level = new("--log-level") { Description = "Least level logged: debug, information (one line per exchange), warning, error or none. No level shows an identity.", DefaultValueFactory = _ => "warning" };

    public LogOptions() => _level.AcceptOnlyFromAmong("debug", "information", "warning", "error", "none");

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_level);
    }

    public ILoggerFactory Open(ParseResult parsed, TimeProvider clock) =>
        new LineLoggers(Console.OpenStandardError(), parsed.GetValue(_format), Enum.Parse<LogLevel>(parsed.GetValue(_level)!, ignoreCase: true), clock);
}
