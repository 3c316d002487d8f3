using System.CommandLine;
using InsConformance.Cli.Commands;
using InsConformance.Foundation;

namespace InsConformance.Cli;

internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // An argument that starts with @ is a tag here, not the name of a response file.
        var parsed = CommandTree.Build(TimeProvider.System).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"insconf: {error.Message.ReplaceLineEndings(" ")} -> {CommandTree.PathOf(parsed)} --help");
            return (int)ExitCode.WrongInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Ctrl-C lets a run end its scenarios' hooks, stop its LPS and write what it has.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
            });
        }
        catch (InputException e)
        {
            foreach (var line in Faults.Lines(e))
                await Console.Error.WriteLineAsync(line);
            return (int)e.ExitCode;
        }
        catch (InsConformanceException e)
        {
            await Console.Error.WriteLineAsync($"insconf: {e.OneLine}");
            return (int)e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("insconf: interrupted");
            return (int)ExitCode.Blocked;
        }
#pragma warning disable CA1031 // The last line of defence: whatever is not foreseen is a fault of the harness and says so.
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"insconf: the harness broke: {e}");
            return (int)ExitCode.HarnessBroke;
        }
#pragma warning restore CA1031
    }
}
