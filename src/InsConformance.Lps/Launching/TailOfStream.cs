using System.Text;

namespace InsConformance.Lps.Launching;

/// <summary>Keeps the last characters that a program wrote, for messages. Thread-safe.</summary>
internal sealed class TailOfStream
{
    private const int Length = 2000;

    private readonly Lock _gate = new();
    private readonly StringBuilder _kept = new();

    public async Task FollowAsync(TextReader reader, CancellationToken ct)
    {
        var buffer = new char[1024];
        int read;
        while ((read = await reader.ReadAsync(buffer.AsMemory(), ct)) > 0)
        {
            lock (_gate)
            {
                _kept.Append(buffer, 0, read);
                if (_kept.Length > Length)
                    _kept.Remove(0, _kept.Length - Length);
            }
        }
    }

    /// <summary>What was kept, on one line.</summary>
    public override string ToString()
    {
        lock (_gate)
            return _kept.ToString().ReplaceLineEndings(" ").Trim();
    }
}
