using Microsoft.Win32.SafeHandles;

namespace InsConformance.Gherkin.Messages;

/// <summary>Reads pieces of a file of messages; another process may be writing it. The handle goes when nothing points to the file any more. Thread-safe.</summary>
internal sealed class MessageFileReader(string path)
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public string Path => path;

    /// <summary>Bytes from an offset on.</summary>
    /// <exception cref="EndOfStreamException">The file became shorter.</exception>
    public byte[] Read(long offset, int length)
    {
        var bytes = new byte[length];
        for (int done = 0, read; done < length; done += read)
        {
            read = RandomAccess.Read(_handle, bytes.AsSpan(done), offset + done);
            if (read == 0)
                throw new EndOfStreamException("the file became shorter");
        }

        return bytes;
    }
}
