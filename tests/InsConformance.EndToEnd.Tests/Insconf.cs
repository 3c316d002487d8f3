using System.Diagnostics;
using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

/// <summary>The real program, in processes of its own, as a user runs it.</summary>
internal static class Insconf
{
    /// <summary>Built beside these tests, in the same configuration.</summary>
    public static string Library { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "InsConformance.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "insconf.dll"));

    public static ToolResult Run(Workplace place, params string[] arguments) =>
        ExternalTool.Run("dotnet", [Library, .. arguments], folder: place.Folder, environment: place.Environment);

    /// <summary>A run with its JSON summary.</summary>
    public static (ToolResult Result, JsonElement Summary) Play(Workplace place, params string[] arguments)
    {
        var result = Run(place, ["run", "--json", .. arguments]);
        if (result.Output.Length == 0)
            Assert.Fail($"no summary; exit code {result.ExitCode}, stderr: {result.Error}");
        return (result, JsonDocument.Parse(result.Output).RootElement);
    }

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(Workplace place, params string[] arguments) => Start(place, "dotnet", [Library, .. arguments]);

    /// <summary>As <see cref="Start(Workplace, string[])"/>, hearing Ctrl-C even when these tests run as a background job, whose children ignore it. Linux only.</summary>
    public static Process StartInterruptible(Workplace place, params string[] arguments) =>
        Start(place, "env", ["--default-signal=INT", "dotnet", Library, .. arguments]);

    private static Process Start(Workplace place, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = place.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in place.Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
