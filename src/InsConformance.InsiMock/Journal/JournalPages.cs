namespace InsConformance.InsiMock.Journal;

/// <summary>The pages of one journal, reused when all their exchanges have left. Guarded by the journal's lock.</summary>
internal sealed class JournalPages
{
    private const int MostKept = 4;
    private readonly Stack<JournalPage> _free = new(MostKept);
    private JournalPage? _current;

    public StoredExchange Store(long number, ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length > JournalPage.UsualSize)
            return new JournalPage(encoded.Length).Take(number, encoded);
        if (_current?.CanTake(encoded.Length) != true)
        {
            var full = _current;
            _current = _free.TryPop(out var free) ? free : new JournalPage(JournalPage.UsualSize);
            if (full is not null)
                Recycle(full);
        }

        return _current.Take(number, encoded);
    }

    public void Release(IReadOnlyList<StoredExchange> exchanges)
    {
        for (var i = 0; i < exchanges.Count; i++)
        {
            var page = exchanges[i].Page!;
            page.Release();
            if (!ReferenceEquals(page, _current))
                Recycle(page);
        }
    }

    private void Recycle(JournalPage page)
    {
        if (!page.IsFree || page.Bytes.Length != JournalPage.UsualSize || _free.Count == MostKept)
            return;
        page.Empty();
        _free.Push(page);
    }
}
