using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using InsConformance.Cards.PcSc;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>A private pcscd with virtual readers. Cards study sections 1.2 and 1.6 [M].</summary>
public sealed class Pcscd : IAsyncDisposable
{
    private const string Driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    private const string SocketFile = "/run/pcscd/pcscd.comm";
    private const string ProcessFile = "/run/pcscd/pcscd.pid";
    private const int FirstPort = 35963;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly Process _shell;
    private readonly string _folder;
    private readonly StringBuilder _log;
    private readonly Task _reading;

    private Pcscd(Process shell, string folder, StringBuilder log, Task reading, IReadOnlyList<string> readers, IReadOnlyList<int> ports)
    {
        (_shell, _folder, _log, _reading) = (shell, folder, log, reading);
        (Readers, Ports) = (readers, ports);
    }

    public IReadOnlyList<string> Readers { get; }

    public IReadOnlyList<int> Ports { get; }

    /// <summary>Why no pcscd of the tests can run here; <see langword="null"/> when one can.</summary>
    public static string? ReasonToSkip()
    {
        if (!OperatingSystem.IsLinux())
            return "pcscd with virtual readers is tested on Linux only";
        if (ExternalTool.ReasonToSkip("pcscd") is { } missing)
            return missing;
        if (!File.Exists(Driver))
            return "not on this machine: the driver of virtual readers. Install: apt-get install vsmartcard-vpcd";
        if (!Environment.IsPrivilegedProcess && !Directory.Exists(Path.GetDirectoryName(SocketFile)))
            return "only root may start pcscd here: /run/pcscd does not exist -> run the tests as root";
        // Whoever holds the lock is another run of these tests: its pcscd will end, and ours waits for that.
        return PcscdLock.IsFree && Answers() ? "a pcscd already runs on this machine -> stop it: systemctl stop pcscd.socket pcscd" : null;
    }

    /// <summary>Starts it and gives it back when it is ready with its readers.</summary>
    /// <param name="readers">2 or 4.</param>
    public static async Task<Pcscd> StartAsync(int readers)
    {
        // Where ./test could not keep the ports of virtual readers free, an outgoing connection may have one: while it has, that reader cannot start.
        for (var attempt = 1; ; attempt++)
        {
            var pcscd = await StartOnceAsync(readers);
            using (var seen = new PcScReaders())
            {
                if (seen.List().Select(r => r.Name).SequenceEqual(pcscd.Readers))
                    return pcscd;
            }

            await pcscd.DisposeAsync();
            if (attempt == 20)
                throw new InvalidOperationException($"pcscd has not all its readers: {pcscd}");
        }
    }

    private static async Task<Pcscd> StartOnceAsync(int readers)
    {
        var folder = Directory.CreateTempSubdirectory("insconf-pcscd-").FullName;
        var configuration = Directory.CreateDirectory(Path.Combine(folder, "reader.conf.d")).FullName;
        var names = new List<string>();
        var ports = new List<int>();
        for (var block = 0; block < readers / 2; block++)
        {
            // The driver keeps its slots in one static array: a second block needs a second copy of it, and a name of its own.
            var library = block == 0 ? Driver : Path.Combine(folder, $"libifdvpcd{block}.so");
            if (block > 0)
                File.Copy(Driver, library);
            var port = FirstPort + 2 * block;
            var name = block == 0 ? "Virtual PCD" : $"Virtual PCD {(char)('A' + block)}";
            File.WriteAllText(
                Path.Combine(configuration, $"vpcd{block}"),
                string.Create(CultureInfo.InvariantCulture, $"FRIENDLYNAME \"{name}\"\nDEVICENAME /dev/null:0x{port:X}\nLIBPATH {library}\nCHANNELID 0x{port:X}\n"));
            names.AddRange([$"{name} 00 00", $"{name} 00 01"]);
            ports.AddRange([port, port + 1]);
        }

        // The shell ends pcscd when its own standard input ends: also when the tests are killed.
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "-c", "\"$@\" 2>&1 & p=$!; read -r _; kill $p; wait $p", "sh", ExternalTool.Find("pcscd")!, "--foreground", "--info", "--config", configuration },
        };
        var shell = Process.Start(start)!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new StringBuilder();
        var reading = Task.Run(async () =>
        {
            while (await shell.StandardOutput.ReadLineAsync() is { } line)
            {
                lock (log)
                    log.AppendLine(line);
                if (line.EndsWith("daemon ready.", StringComparison.Ordinal))
                    ready.TrySetResult();
            }

            ready.TrySetException(new InvalidOperationException($"pcscd did not start: {log}"));
        });
        var pcscd = new Pcscd(shell, folder, log, reading, names, ports);
        try
        {
            await ready.Task.WaitAsync(Deadline);
            // It opens its socket just after it says so.
            using var deadline = new CancellationTokenSource(Deadline);
            while (!Answers())
                await Task.Delay(5, deadline.Token);
        }
        catch
        {
            await pcscd.DisposeAsync();
            throw;
        }

        return pcscd;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            // A slot that waits for its card keeps pcscd from ending properly.
            _shell.Kill(entireProcessTree: true);
            await _shell.WaitForExitAsync();
            File.Delete(SocketFile);
            File.Delete(ProcessFile);
        }

        await _reading.ContinueWith(_ => { }, TaskScheduler.Default);
        _shell.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What pcscd wrote so far.</summary>
    public override string ToString()
    {
        lock (_log)
            return _log.ToString();
    }

    private static bool Answers()
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(SocketFile));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
