using System.Globalization;
using System.IO.Compression;
using System.Text;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;

namespace InsConformance.InsiMock.Transport;

/// <summary>A reply as it will leave, so that the journal tells it before the first byte does.</summary>
internal readonly struct Outgoing
{
    private const int GarbageBytes = 64;

    private Outgoing(Reply reply, int status, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> wire, List<HttpField> fields)
    {
        Effect = reply.Transport;
        Status = status;
        Content = content;
        Wire = wire;
        Fields = fields;
    }

    public TransportEffect? Effect { get; }

    /// <summary>For a client that cannot be answered.</summary>
    public static Outgoing Nothing { get; } = new(new Reply(0, default, "") { Transport = new TransportEffect { Break = ReplyBreak.Empty } }, 0, default, default, []);

    /// <summary>0 when no status line leaves.</summary>
    public int Status { get; }

    /// <summary>The body bytes that leave, before any content coding.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The body bytes that leave.</summary>
    public ReadOnlyMemory<byte> Wire { get; }

    /// <summary>The header fields that leave.</summary>
    public List<HttpField> Fields { get; }

    /// <summary>Whether the answer that the reply is about leaves whole.</summary>
    public bool DeliversAnswer => Effect is null or { DeliversAnswer: true };

    public static Outgoing Of(Reply reply, long number) => reply.Transport is { } effect
        ? Of(reply, effect, number)
        : new Outgoing(reply, reply.Status, reply.Body, reply.Body, PlainFields(reply));

    private static Outgoing Of(Reply reply, TransportEffect effect, long number)
    {
        var status = effect.Status ?? reply.Status;
        if (effect.Break is ReplyBreak.Reset or ReplyBreak.Empty)
            return new Outgoing(reply, 0, default, default, []);
        if (effect.Break is ReplyBreak.Garbage or ReplyBreak.Random)
        {
            var noise = Noise(number);
            return effect.Break is ReplyBreak.Garbage
                ? new Outgoing(reply, status, noise, noise, ChangedFields(reply, effect with { Chunked = true }, 0))
                : new Outgoing(reply, 0, noise, noise, []);
        }

        ReadOnlyMemory<byte> content = effect.Body is { } text ? Encoding.UTF8.GetBytes(text) : reply.Body;
        var wire = effect.Gzip ? Compress(content) : content;
        var fields = ChangedFields(reply, effect, wire.Length);
        if (effect.Break is null)
            return new Outgoing(reply, status, content, wire, fields);
        var cut = wire[..Math.Min(effect.BreakAfterBytes ?? wire.Length / 2, wire.Length)];

        // Half of a compressed body has no content that could be told.
        return new Outgoing(reply, status, cut, cut, fields);
    }

    private static List<HttpField> PlainFields(Reply reply) =>
    [
        .. TypeField(reply.ContentType),
        new("Content-Length", reply.Body.Length.ToString(CultureInfo.InvariantCulture)),
        .. reply.Fields,
    ];

    // A stub may answer without saying what.
    private static HttpField[] TypeField(string type) => type.Length == 0 ? [] : [new("Content-Type", type)];

    private static List<HttpField> ChangedFields(Reply reply, TransportEffect effect, int length)
    {
        List<HttpField> fields = [.. TypeField(effect.ContentType ?? reply.ContentType)];
        fields.Add(effect.Chunked
            ? new HttpField("Transfer-Encoding", "chunked")
            : new HttpField("Content-Length", length.ToString(CultureInfo.InvariantCulture)));
        if (effect.Gzip)
            fields.Add(new HttpField("Content-Encoding", "gzip"));
        if (effect.RetryAfterSeconds is { } seconds)
            fields.Add(new HttpField("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)));
        fields.AddRange(reply.Fields);
        return fields;
    }

    private static byte[] Compress(ReadOnlyMemory<byte> content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
            gzip.Write(content.Span);
        return bytes.ToArray();
    }

    // The same at each run; never ASCII, so that no reader can take it for a chunk or a status line.
    private static byte[] Noise(long number)
    {
        var noise = new byte[GarbageBytes];
        new Random(unchecked((int)number)).NextBytes(noise);
        for (var i = 0; i < noise.Length; i++)
            noise[i] |= 0x80;
        return noise;
    }
}
