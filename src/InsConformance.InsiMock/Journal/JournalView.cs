using System.Collections.Immutable;
using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Journal;

/// <summary>The exchanges of a journal at one moment.</summary>
internal sealed class JournalView(SpillFile file, ImmutableList<SpillBatch> batches, IReadOnlyList<StoredExchange> memory, long since)
{
    /// <summary>How many there are; reads the file only for a batch that the mark cuts.</summary>
    public int Count => memory.Count + batches.Sum(b => b.First > since ? b.Count : b.Last <= since ? 0 : FromFile([b]).Count());

    /// <summary>All of them in order of arrival.</summary>
    public IEnumerable<Exchange> Exchanges() => batches.IsEmpty ? InMemory() : Merge(Merge(InTime(), Late()), InMemory());

    private static IEnumerable<Exchange> Merge(IEnumerable<Exchange> left, IEnumerable<Exchange> right)
    {
        using var second = right.GetEnumerator();
        var hasSecond = second.MoveNext();
        foreach (var first in left)
        {
            for (; hasSecond && second.Current.Number < first.Number; hasSecond = second.MoveNext())
                yield return second.Current;
            yield return first;
        }

        for (; hasSecond; hasSecond = second.MoveNext())
            yield return second.Current;
    }

    private IEnumerable<Exchange> InMemory() => memory.Select(static e => ExchangeCodec.Read(e.Encoded));

    private IEnumerable<Exchange> InTime()
    {
        foreach (var batch in batches)
        {
            foreach (var exchange in FromFile([batch]))
            {
                if (exchange.Number > batch.LastBefore)
                    yield return exchange;
            }
        }
    }

    /// <summary>Those answered so late that a batch after theirs holds them: few, so they are all read first.</summary>
    private List<Exchange> Late()
    {
        var late = new List<Exchange>();
        foreach (var batch in batches.Where(static b => b.First <= b.LastBefore))
            late.AddRange(FromFile([batch]).Where(e => e.Number <= batch.LastBefore));
        late.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        return late;
    }

    private IEnumerable<Exchange> FromFile(IEnumerable<SpillBatch> wanted)
    {
        foreach (var batch in wanted.Where(b => b.Last > since))
        {
            if (!file.TryHold())
                throw new IOException("the journal was cleared while it was read");
            IReadOnlyList<Exchange> exchanges;
            try
            {
                exchanges = file.Read(batch);
            }
            finally
            {
                file.Release();
            }

            foreach (var exchange in exchanges)
            {
                if (exchange.Number > since)
                    yield return exchange;
            }
        }
    }
}
