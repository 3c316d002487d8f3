using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>The newest of many exchanges: listings are built in memory, the journal may be larger.</summary>
/// <param name="limit">How many at most.</param>
internal sealed class NewestExchanges(int limit)
{
    /// <summary>Most exchanges of a listing.</summary>
    public const int Most = 10_000;

    private const long MostBytes = 64 * 1024 * 1024;

    private readonly Queue<Exchange> _kept = new();
    private long _bytes;

    /// <summary>Those kept, in order of arrival.</summary>
    public IReadOnlyCollection<Exchange> Kept => _kept;

    /// <summary>The newest of a journal, read to its end.</summary>
    public static IReadOnlyCollection<Exchange> Of(IEnumerable<Exchange> exchanges)
    {
        var newest = new NewestExchanges(Most);
        foreach (var exchange in exchanges)
            newest.Add(exchange);
        return newest.Kept;
    }

    public void Add(Exchange exchange)
    {
        _kept.Enqueue(exchange);
        _bytes += Size(exchange);
        while (_kept.Count > limit || (_bytes > MostBytes && _kept.Count > 1))
            _bytes -= Size(_kept.Dequeue());
    }

    private static long Size(Exchange exchange) => exchange.Request.Length + exchange.Response.Length;
}
