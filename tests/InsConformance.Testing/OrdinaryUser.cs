using System.Runtime.InteropServices;

namespace InsConformance.Testing;

/// <summary>
/// Makes the calling thread meet the rights on files as an ordinary user does, until it is disposed: they bind nobody who is root. Does nothing for another
/// user. Linux only; what is tested must stay on the thread.
/// </summary>
public sealed class OrdinaryUser : IDisposable
{
    private const uint Nobody = 65534;

    private readonly bool _isRoot = Environment.IsPrivilegedProcess;

    /// <summary>Leaves the rights of root, if there are any.</summary>
    public OrdinaryUser()
    {
        if (_isRoot)
            _ = Native.setfsuid(Nobody);
    }

    /// <summary>Takes them back.</summary>
    public void Dispose()
    {
        if (_isRoot)
            _ = Native.setfsuid(0);
    }

    private static class Native
    {
        [DllImport("libc")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int setfsuid(uint uid);
    }
}
