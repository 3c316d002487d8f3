using System.Diagnostics;

namespace InsConformance.EndToEnd.Tests.Driving;

/// <summary>A driver in a process of its own, that prints its address as its first line.</summary>
internal sealed class RunningDriver : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningDriver(Process process, string url)
    {
        _process = process;
        Url = url;
    }

    public string Url { get; }

    public static async Task<RunningDriver> StartAsync(Workplace place, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = place.Folder, RedirectStandardOutput = true };
        foreach (var (name, value) in place.Environment)
            start.Environment[name] = value;
        start.Environment["PORT"] = "0";
        start.Environment["INSI_CERTIFICATES"] = place.PathTo("certificats");
        Assert.Equal(0, Insconf.Run(place, "pki", "export", "certificats").ExitCode);

        var process = Process.Start(start)!;
        try
        {
            var url = await process.StandardOutput.ReadLineAsync().WaitAsync(Deadline);
            Assert.StartsWith("http://", url, StringComparison.Ordinal);
            return new RunningDriver(process, url!);
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit(Deadline);
        _process.Dispose();
    }
}
