namespace InsConformance.Lps.Operating;

/// <summary>The terminal of this process. One question at a time; not thread-safe.</summary>
public sealed class ConsoleTerminal : IOperatorTerminal
{
    private Task<string?>? _reading;

    /// <inheritdoc/>
    public void Write(string line) => Console.Out.WriteLine(line);

    /// <inheritdoc/>
    public async Task<string> AskAsync(string question, CancellationToken ct)
    {
        Console.Out.Write(question);
        await Console.Out.FlushAsync(ct);

        // A read of the terminal cannot be given up: the one that Ctrl-C left behind serves the next question.
        _reading ??= Task.Factory.StartNew(Console.In.ReadLine, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var line = await _reading.WaitAsync(ct);
        _reading = null;
        return line?.Trim() ?? throw new OperationCanceledException("the terminal was closed");
    }
}
