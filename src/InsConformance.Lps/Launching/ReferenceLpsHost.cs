using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Lps.Reference;

namespace InsConformance.Lps.Launching;

/// <summary>The child's side of <see cref="ReferenceLpsProcess"/>: what <c>insconf lps</c> runs.</summary>
public static class ReferenceLpsHost
{
    /// <summary>
    /// Reads the configuration from the first line of <paramref name="input"/>, serves until <paramref name="input"/> ends, and writes one line
    /// of JSON to <paramref name="output"/>: the URL, or why it cannot start.
    /// </summary>
    /// <param name="input">Standard input; its end is the order to stop.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="ct">Stops too, e.g. on Ctrl-C.</param>
    /// <returns><see cref="ExitCode.Conform"/> after a normal life, or the code of what failed at start.</returns>
    public static async Task<ExitCode> RunAsync(TextReader input, TextWriter output, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);

        // The console's reader blocks: it lives on its own thread so that Ctrl-C is heard.
        var first = await Task.Run(() => BoundedLines.ReadLineAsync(input, CancellationToken.None), ct).WaitAsync(ct);
        ReferenceLps lps;
        try
        {
            lps = await ReferenceLps.StartAsync(SettingsOf.Line(first), ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var failure = StartFailure.Of(e);
            await WriteAsync(output, new ReadyLine(Error: failure), ct);
            return failure.ExitCode;
        }

        await using (lps)
        {
            await WriteAsync(output, new ReadyLine(lps.Url.AbsoluteUri), ct);
            try
            {
                await Task.Run(() => BoundedLines.DrainAsync(input, CancellationToken.None), ct).WaitAsync(ct);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // Both are orders to stop.
            }
        }

        return ExitCode.Conform;
    }

    private static async Task WriteAsync(TextWriter output, ReadyLine line, CancellationToken ct)
    {
        await output.WriteLineAsync(JsonSerializer.Serialize(line, LaunchingJson.Default.ReadyLine).AsMemory(), ct);
        await output.FlushAsync(ct);
    }
}
