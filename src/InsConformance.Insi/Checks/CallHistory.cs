using System.Security.Cryptography;
using System.Text;

namespace InsConformance.Insi.Checks;

/// <summary>
/// Ids and times of the latest calls of a session, so that reuse shows (contract section 6.4, mistake 7). Bounded: the oldest are forgotten. Thread-safe.
/// </summary>
public sealed class CallHistory
{
    private readonly Lock _gate = new();
    private readonly int _generation;

    // Two generations: when the younger is full the elder is forgotten at once, which costs less than forgetting one value at each new one.
    private HashSet<Entry> _younger = [];
    private HashSet<Entry> _elder = [];

    /// <summary>Creates an empty history.</summary>
    /// <param name="capacity">Values kept over all kinds, at least the latest half of them; a call has five. Default 8192.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than two.</exception>
    public CallHistory(int capacity = 8192)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 2);
        _generation = capacity / 2;
    }

    internal enum Kind
    {
        BamId,
        LpsId,
        BamTemps,
        LpsTemps,
        MessageId,
    }

    /// <summary>Forgets everything: a new session begins.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _younger.Clear();
            _elder.Clear();
        }
    }

    /// <summary>Whether the value came before; it is kept in any case.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="owner">Whose value: two installations may well call in the same millisecond.</param>
    /// <param name="value">The value.</param>
    internal bool IsReused(Kind kind, string owner, string value)
    {
        var entry = Entry.Of(kind, owner, value);
        lock (_gate)
        {
            if (_elder.Contains(entry) || !_younger.Add(entry))
                return true;
            if (_younger.Count == _generation)
            {
                (_younger, _elder) = (_elder, _younger);
                _younger.Clear();
            }

            return false;
        }
    }

    // Nearly all values are UUIDs, and times of an installation that is named by one: kept as numbers they cost no string.
    private readonly record struct Entry(Kind Kind, Guid Uuid, long Ticks, string? Other)
    {
        private const int LongestKept = 200;

        public static Entry Of(Kind kind, string owner, string value)
        {
            if (owner.Length == 0 && Guid.TryParseExact(WithoutPrefix(value), "D", out var uuid))
                return new Entry(kind, uuid, 0, null);
            return Guid.TryParseExact(owner, "D", out var installation) && TempsText.TryParse(value, out var instant)
                ? new Entry(kind, installation, instant.UtcTicks, null)
                : new Entry(kind, default, 0, Short($"{owner}\n{value}"));
        }

        // UUIDs are spread well already.
        public override int GetHashCode() => Uuid.GetHashCode() ^ Ticks.GetHashCode() ^ ((int)Kind * 0x1F35_9A47) ^ (Other?.GetHashCode(StringComparison.Ordinal) ?? 0);

        // A hostile sender must not fill the memory with long values.
        private static string Short(string text) => text.Length <= LongestKept ? text : Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(text)));

        private static ReadOnlySpan<char> WithoutPrefix(string value) =>
            value.AsSpan(value.StartsWith(InsiNames.MessageIdPrefix, StringComparison.Ordinal) ? InsiNames.MessageIdPrefix.Length : 0);
    }
}
