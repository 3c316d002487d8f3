using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Lps.Reference;

namespace InsConformance.Lps.Launching;

/// <summary>
/// The reference LPS in a process of its own, as software under test is. Its configuration goes through its standard input and its life
/// hangs on it: when this side closes it, or dies in whatever way, the child ends. Thread-safe.
/// </summary>
public sealed class ReferenceLpsProcess : IAsyncDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly TimeSpan _stopTimeout;
    private readonly TailOfStream _errors;
    private readonly SemaphoreSlim _stopping = new(1, 1);
    private bool? _endedByItself;
    private bool _disposed;

    private ReferenceLpsProcess(Process process, LaunchOptions launch, TailOfStream errors, Uri url)
    {
        _process = process;
        _stopTimeout = launch.StopTimeout;
        _errors = errors;
        ProcessId = process.Id;
        Url = url;
    }

    /// <summary>Where the driver contract is served.</summary>
    public Uri Url { get; }

    /// <summary>Process id of the child.</summary>
    public int ProcessId { get; }

    /// <summary>The last words of the child on its standard error, on one line.</summary>
    public string LastErrors => _errors.ToString();

    /// <summary>Launches the child and waits until it listens.</summary>
    /// <param name="options">What the reference LPS is to be. Its clock and transport belong to the child and are not passed.</param>
    /// <param name="launch">How to launch it.</param>
    /// <param name="ct">Gives up and kills the child.</param>
    /// <exception cref="InputException">The options are wrong.</exception>
    /// <exception cref="BlockedException">The program cannot be launched or does not get ready in time, or the child says what it lacks.</exception>
    /// <exception cref="HarnessException">The child ended at once or does not say where it listens.</exception>
    public static async Task<ReferenceLpsProcess> StartAsync(
        ReferenceLpsOptions options, LaunchOptions launch, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(launch);
        launch.Check();
        options.Check();
        var settings = JsonSerializer.Serialize(SettingsOf.Options(options), LaunchingJson.Default.ReferenceLpsSettings);

        var process = Launch(launch);
        var errors = new TailOfStream();
        try
        {
            Forget(errors.FollowAsync(process.StandardError, CancellationToken.None));
            var url = await GetReadyAsync(process, settings, launch, errors, ct);
            Forget(BoundedLines.DrainAsync(process.StandardOutput, CancellationToken.None));
            return new ReferenceLpsProcess(process, launch, errors, url);
        }
        catch
        {
            await KillAsync(process);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Closes the child's standard input, waits for its end and kills it when it takes too long.</summary>
    /// <returns>Whether it ended by itself.</returns>
    public async Task<bool> StopAsync()
    {
        await _stopping.WaitAsync();
        try
        {
            return _endedByItself ??= await EndAsync();
        }
        finally
        {
            _stopping.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        await StopAsync();
        _disposed = true;
        _process.Dispose();
        _stopping.Dispose();
    }

    private static Process Launch(LaunchOptions launch)
    {
        var start = new ProcessStartInfo(launch.Executable, launch.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return Process.Start(start) ?? throw new Win32Exception("no process came");
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            throw new BlockedException("lps-not-launched", $"cannot launch the reference LPS with '{launch.Executable}': {e.Message}", "check the path and its rights", e);
        }
    }

    private static async Task<Uri> GetReadyAsync(Process process, string settings, LaunchOptions launch, TailOfStream errors, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(launch.StartTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        string? line;
        try
        {
            line = await TellAndListenAsync(process, settings, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new BlockedException(
                "lps-start-timeout",
                FormattableString.Invariant($"the reference LPS ('{launch.Executable}') was not ready within {launch.StartTimeout.TotalSeconds:0.###} s. Its errors: {Quote(errors.ToString())}"),
                "look at these errors; on a slow machine raise the start time-out");
        }

        if (line is null)
        {
            await WaitForExitAsync(process, launch.StopTimeout);
            var how = process.HasExited ? $"ended with code {process.ExitCode}" : "closed its output";
            throw new HarnessException("lps-start-ended", $"the reference LPS ('{launch.Executable}') {how} before it was ready. Its errors: {Quote(errors.ToString())}", "look at these errors");
        }

        return ReadReadyLine(line, launch);
    }

    private static async Task<string?> TellAndListenAsync(Process process, string settings, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(settings.AsMemory(), ct);
            await process.StandardInput.FlushAsync(ct);
        }
        catch (IOException)
        {
            // The child closed its input: what it wrote, or its end, tells why.
        }

        return await BoundedLines.ReadLineAsync(process.StandardOutput, ct).WaitAsync(ct);
    }

    private static Uri ReadReadyLine(string line, LaunchOptions launch)
    {
        ReadyLine? ready = null;
        Exception? cause = null;
        try
        {
            ready = JsonSerializer.Deserialize(line, LaunchingJson.Default.ReadyLine);
        }
        catch (JsonException e)
        {
            cause = e;
        }

        if (ready?.Error is { } error)
            throw error.ToException();
        if (Uri.TryCreate(ready?.Url, UriKind.Absolute, out var url) && url is { Scheme: "http", IsLoopback: true })
            return url;
        throw new HarnessException(
            "lps-start-garbage",
            $"the program '{launch.Executable}' is not the reference LPS: expected {{\"url\":\"http://127.0.0.1:PORT\"}}, got {Quote(line)}",
            "check the program and its arguments",
            cause);
    }

    private async Task<bool> EndAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Already gone.
        }

        if (await WaitForExitAsync(_process, _stopTimeout))
            return true;
        await KillAsync(_process);
        return false;
    }

    private static async Task<bool> WaitForExitAsync(Process process, TimeSpan atMost)
    {
        using var deadline = new CancellationTokenSource(atMost);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return process.HasExited;
        }
    }

    private static async Task KillAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // Already gone.
        }

        await WaitForExitAsync(process, TimeSpan.FromSeconds(5));
    }

    private static void Forget(Task following) =>
        following.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private static string Quote(string text) => text.Length switch
    {
        0 => "none",
        > 300 => $"« {text[..300]}… »",
        _ => $"« {text} »",
    };
}
