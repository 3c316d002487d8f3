using System.Buffers.Binary;
using System.Security.Cryptography;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Journal;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>
/// The journal as WireMock's clients see it. An exchange removed by one of them is hidden from them alone: the evidence of a run keeps it. Thread-safe.
/// </summary>
internal sealed class ServeEvents(ExchangeJournal journal)
{
    private readonly Lock _gate = new();
    private readonly HashSet<long> _hidden = [];
    private readonly byte[] _tag = RandomNumberGenerator.GetBytes(8);

    /// <summary>Those that arrived after a mark, in order of arrival.</summary>
    public IEnumerable<Exchange> All(long since = 0)
    {
        HashSet<long> hidden;
        lock (_gate)
            hidden = [.. _hidden];
        return hidden.Count == 0 ? journal.Stream(since) : journal.Stream(since).Where(e => !hidden.Contains(e.Number));
    }

    public Exchange? Find(Guid id) => Number(id) is { } number ? All(number - 1).FirstOrDefault(e => e.Number == number) : null;

    public void Hide(long number)
    {
        lock (_gate)
            _hidden.Add(number);
    }

    /// <summary>Forgets every exchange.</summary>
    public void Clear()
    {
        journal.Clear();
        lock (_gate)
            _hidden.Clear();
    }

    public HashSet<Guid> StubsThatAnswered() => [.. All().Select(e => e.StubId).OfType<Guid>()];

    /// <summary>The id of an exchange: a UUID of version 8 (RFC 9562) that holds its number.</summary>
    public Guid Id(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        _tag.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private long? Number(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = id.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[8] &= 0x3F;
        var number = BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
        return Id(number) == id ? number : null;
    }
}
