using InsConformance.Foundation;

namespace InsConformance.Insi.Pki;

/// <summary>One process at a time makes a store. The lock falls with the process that holds it.</summary>
internal static class StoreLock
{
    public static FileStream Take(string path, TimeSpan deadline, TimeProvider time)
    {
        var start = time.GetTimestamp();
        using var pause = new ManualResetEventSlim();
        while (true)
        {
            try
            {
                return new FileStream(path, OwnerOnlyFile.Options(FileMode.OpenOrCreate, FileShare.None));
            }
            catch (IOException e) when (IsHeldByAnother(e))
            {
                if (time.GetElapsedTime(start) > deadline)
                {
                    throw new BlockedException(
                        "pki-locked",
                        $"waited {deadline.TotalSeconds:0} s for another process that is making the test certificates ({path})",
                        "end that process, or choose another folder with " + CacheFolder.Variable,
                        e);
                }

                // No system offers a portable event for a released file lock.
                pause.Wait(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    // Windows ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, Linux EAGAIN, macOS EAGAIN. Anything else will not pass by waiting.
    private static bool IsHeldByAnother(IOException e) => (e.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
