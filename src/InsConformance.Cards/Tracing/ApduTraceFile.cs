using System.Text;

namespace InsConformance.Cards.Tracing;

/// <summary>Writes a trace to a file as it comes, one JSON object per line, so that a killed run keeps what it has. Thread-safe.</summary>
public sealed class ApduTraceFile : IDisposable
{
    private readonly ApduTrace _trace;
    private readonly TextWriter _writer;

    /// <summary>Starts to write; what the trace held before is written first.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="path">The file; it is made new.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written.</exception>
    public ApduTraceFile(ApduTrace trace, string path)
    {
        ArgumentNullException.ThrowIfNull(trace);
        _trace = trace;
        _writer = TextWriter.Synchronized(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" });
        trace.Follow(Write);
    }

    /// <summary>Why the file is not whole, e.g. a full disk; <see langword="null"/> when all is well. The cards go on.</summary>
    public IOException? Failure { get; private set; }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        _trace.Added -= Write;
        try
        {
            _writer.Dispose();
        }
        catch (IOException e)
        {
            Failure ??= e;
        }
    }

    private void Write(ApduTraceEntry entry)
    {
        if (Failure is not null)
            return;
        try
        {
            _writer.WriteLine(entry.ToJson());
        }
        catch (IOException e)
        {
            // Thrown from here it would be the card that breaks.
            Failure = e;
        }
    }
}
