namespace InsConformance.InsiMock.Journal;

/// <summary>
/// A block of memory for encoded exchanges: one block for hundreds of them leaves the garbage collector nothing to trace and little to move. Guarded by the
/// journal's lock, except for reading bytes already written.
/// </summary>
internal sealed class JournalPage(int size)
{
    public const int UsualSize = 256 * 1024;

    private int _used;
    private int _live;
    private bool _isShown;

    public byte[] Bytes { get; } = GC.AllocateUninitializedArray<byte>(size);

    /// <summary>Whether nothing in it is needed any more and nobody may be reading it.</summary>
    public bool IsFree => _live == 0 && !_isShown;

    public bool CanTake(int length) => Bytes.Length - _used >= length;

    public StoredExchange Take(long number, ReadOnlySpan<byte> encoded)
    {
        var offset = _used;
        encoded.CopyTo(Bytes.AsSpan(offset));
        _used += encoded.Length;
        _live++;
        return new StoredExchange(number, this, offset, encoded.Length);
    }

    public void Release() => _live--;

    /// <summary>A reader may hold it from now on, for as long as it likes.</summary>
    public void Show() => _isShown = true;

    public void Empty() => _used = 0;
}
