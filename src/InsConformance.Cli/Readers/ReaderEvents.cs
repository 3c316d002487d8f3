using InsConformance.Cards.Readers;

namespace InsConformance.Cli.Readers;

/// <summary>What happened between two listings.</summary>
internal static class ReaderEvents
{
    public static IEnumerable<(ReaderEvent What, ReaderState Reader)> Between(IReadOnlyList<ReaderState> before, IReadOnlyList<ReaderState> now)
    {
        foreach (var gone in before.Where(b => now.All(n => n.Name != b.Name)))
            yield return (ReaderEvent.ReaderOut, gone);
        foreach (var reader in now)
        {
            var old = before.FirstOrDefault(b => b.Name == reader.Name);
            if (old is null)
            {
                yield return (ReaderEvent.ReaderIn, reader);
                if (reader.HasCard)
                    yield return (ReaderEvent.CardIn, reader);
                continue;
            }

            var moved = old.EventCount != reader.EventCount || old.HasCard != reader.HasCard || !(old.Atr ?? default).Span.SequenceEqual((reader.Atr ?? default).Span);
            if (!moved)
                continue;
            // The counter tells a card that came and went between two looks, which nothing else shows.
            if (old.HasCard || !reader.HasCard)
                yield return (ReaderEvent.CardOut, old.HasCard ? old : reader);
            if (reader.HasCard)
                yield return (ReaderEvent.CardIn, reader);
        }
    }
}
