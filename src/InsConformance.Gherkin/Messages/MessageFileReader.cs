using Microsoft.Win32.SafeHandles;

namespace InsConformance.Gherkin.Messages;

/// <summary>Reads pieces of a file of messages; another process may be writing it. The handle goes when nothing points to the file any more. Thread-safe.</summary>
internal sealed class MessageFileReader(string path)
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public string Path => path;

    /// <summary>Fills a buffer with the bytes from an offset on.</summary>
    /// <exception cref="EndOfStreamException">The file became shorter.</exception>
    public void Read(long offset, Span<byte> bytes)
    {
        for (int done = 0, read; done < bytes.Length; done += read)
        {
            read = RandomAccess.Read(_handle, bytes[done..], offset + done);
            if (read == 0)
                throw new EndOfStreamException("the file became shorter");
        }
    }
}
