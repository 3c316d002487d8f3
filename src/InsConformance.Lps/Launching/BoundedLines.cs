using System.Text;

namespace InsConformance.Lps.Launching;

/// <summary>Reads what another program writes without ever holding more than a bound of it.</summary>
internal static class BoundedLines
{
    private const int MaxLine = 1024 * 1024;

    /// <summary>The next line without its end, cut at one million characters; <see langword="null"/> at the end of the stream.</summary>
    public static async Task<string?> ReadLineAsync(TextReader reader, CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new char[1];
        while (await reader.ReadAsync(one.AsMemory(), ct) > 0)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(one[0]);
            if (line.Length >= MaxLine)
                return line.ToString();
        }

        return line.Length == 0 ? null : line.ToString();
    }

    /// <summary>Reads to the end and keeps nothing.</summary>
    public static async Task DrainAsync(TextReader reader, CancellationToken ct)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer.AsMemory(), ct) > 0)
        {
        }
    }
}
