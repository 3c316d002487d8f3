using System.Numerics;
using InsConformance.Foundation;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>
/// Record numbers by key: open addressing, four bytes a slot, at most half of the slots taken, records of one key in their order. Keys stay in the
/// records. No look-up reads more than <see cref="MaxProbes"/> slots: a file built to crowd one place is refused. Immutable, thread-safe.
/// </summary>
/// <typeparam name="TKeys">Where keys come from.</typeparam>
internal readonly struct RecordIndex<TKeys>
    where TKeys : struct, IRecordKeys
{
    /// <summary>Also the greatest number of people of one birth name, sex and birth date.</summary>
    public const int MaxProbes = 1024;

    private readonly TKeys _keys;
    private readonly int[] _slots;
    private readonly int _shift;

    /// <summary>Builds it.</summary>
    /// <param name="keys">Where keys come from.</param>
    /// <param name="crowded">The error for a record that finds no free slot near its place.</param>
    public RecordIndex(TKeys keys, Func<int, InputException> crowded)
    {
        _keys = keys;
        var bits = Math.Max(BitOperations.Log2((uint)Math.Max(keys.Count, 1)) + 2, 4);
        _slots = new int[1 << bits];
        _shift = 64 - bits;
        for (var ordinal = 0; ordinal < keys.Count; ordinal++)
        {
            var key = keys[ordinal];
            if (key == 0)
                continue;
            var slot = Home(key);
            for (var probes = 1; _slots[slot] != 0; probes++)
            {
                if (probes == MaxProbes)
                    throw crowded(ordinal);
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = ordinal + 1;
        }
    }

    /// <summary>Bytes held.</summary>
    public long Bytes => (long)_slots.Length * sizeof(int);

    /// <summary>The records of a key, in their order.</summary>
    public Probe Find(ulong key) => new(this, key);

    // Fibonacci hashing after a mix: neighbouring keys spread.
    private int Home(ulong key)
    {
        key ^= key >> 32;
        key *= 0xD6E8FEB86659FD93;
        key ^= key >> 32;
        return (int)(key * 0x9E3779B97F4A7C15 >> _shift);
    }

    /// <summary>Goes over the records of a key. Allocates nothing.</summary>
    public ref struct Probe
    {
        private readonly RecordIndex<TKeys> _index;
        private readonly ulong _key;
        private int _slot;

        internal Probe(RecordIndex<TKeys> index, ulong key)
        {
            _index = index;
            _key = key;
            _slot = index.Home(key);
        }

        /// <summary>The record found.</summary>
        public int Current { get; private set; }

        /// <summary>Slots read so far.</summary>
        public int Probes { get; private set; }

        public bool MoveNext()
        {
            while (true)
            {
                var entry = _index._slots[_slot];
                Probes++;
                if (entry == 0)
                    return false;
                _slot = (_slot + 1) & (_index._slots.Length - 1);
                if (_index._keys[entry - 1] != _key)
                    continue;
                Current = entry - 1;
                return true;
            }
        }
    }
}
