using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>
/// Keeps other processes from pcscd while the tests use it, as the command <c>flock</c> on the same file does. A FileStream would not do: it refuses a file that is
/// locked instead of waiting for it.
/// </summary>
internal sealed class PcscdLock : IDisposable
{
    private const int Exclusive = 2;
    private const int AtOnce = 4;
    private static readonly string Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "pcscd.lock");
    private readonly SafeFileHandle _file;

    private PcscdLock(SafeFileHandle file) => _file = file;

    /// <summary>Whether nobody holds it now.</summary>
    public static bool IsFree
    {
        get
        {
            using var file = OpenFile();
            return !file.IsInvalid && Flock(file, Exclusive | AtOnce) == 0;
        }
    }

    /// <summary>Waits until nobody else holds it.</summary>
    public static async Task<PcscdLock> TakeAsync()
    {
        var file = OpenFile();
        var taken = await Task.Factory.StartNew(
            () => file.IsInvalid ? -1 : Flock(file, Exclusive), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(TimeSpan.FromMinutes(15));
        return taken == 0 ? new PcscdLock(file) : throw new IOException($"cannot lock {Path}");
    }

    public void Dispose() => _file.Dispose();

    // Read and write, created when absent, not passed on to pcscd.
    private static SafeFileHandle OpenFile() => new(Open(Path, 0x80042, 0x1B6), ownsHandle: true);

    [DllImport("libc", EntryPoint = "open")]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, int mode);

    [DllImport("libc", EntryPoint = "flock")]
    private static extern int Flock(SafeHandle file, int operation);
}
