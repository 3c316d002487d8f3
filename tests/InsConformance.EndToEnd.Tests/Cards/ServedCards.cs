using System.Diagnostics;
using System.Text;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>A running <c>insconf cards serve</c>, which the test speaks to as a script does.</summary>
internal sealed class ServedCards : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ServedCards(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, e) =>
        {
            lock (_errors)
                _errors.AppendLine(e.Data);
        };
        process.BeginErrorReadLine();
    }

    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    public static ServedCards Start(Workplace place, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Insconf.Library, "cards", "serve", .. arguments])
        {
            WorkingDirectory = place.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in place.Environment)
            start.Environment[name] = value;
        return new ServedCards(Process.Start(start)!);
    }

    /// <summary>Reads lines until one holds a text.</summary>
    public async Task<string> UntilAsync(string text)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (await _process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"it ended without '{text}': {Errors}");
    }

    /// <summary>Sends a command and waits for the line that says it is done.</summary>
    public async Task<string> AskAsync(string command, string text)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await UntilAsync(text);
    }

    /// <summary>Ends it as a service manager does.</summary>
    /// <returns>Its exit code and what it said last.</returns>
    public async Task<(int Code, string Output)> TerminateAsync()
    {
        Assert.Equal(0, ExternalTool.Run("kill", ["-TERM", $"{_process.Id}"]).ExitCode);
        using var deadline = new CancellationTokenSource(Deadline);
        var output = await _process.StandardOutput.ReadToEndAsync(deadline.Token);
        await _process.WaitForExitAsync(deadline.Token);
        return (_process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
