using System.Globalization;
using System.Text;
using InsConformance.Insi.Tests;
using InsConformance.Insi.Tests.Hostile;

namespace InsConformance.InsiMock.Tests.Hostile.Fuzz;

/// <summary>What one seed sends: a real request of some operation, damaged as bytes, as a tree or as HTTP.</summary>
/// <param name="Wire">The bytes for the socket.</param>
/// <param name="IsCard">Whether they go to the card listener.</param>
/// <param name="IsWhole">Whether it is exactly one HTTP request, so that exactly one answer must come.</param>
/// <param name="Strict">Whether the mock checks strictly.</param>
internal sealed record FuzzCase(byte[] Wire, bool IsCard, bool IsWhole, bool Strict)
{
    private static readonly string[] Types =
    [
        "application/soap+xml; charset=utf-8", "application/soap+xml;action=\"urn:x\"", "application/soap+xml; charset=UTF-16", "text/xml", "", ";", "application/soap+xml;;;=", "a/b; c=\"", "APPLICATION/SOAP+XML",
        "application/soap+xml, text/xml", "multipart/related; type=\"application/xop+xml\"; boundary=x",
    ];

    private static readonly string[] Methods = ["GET", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW", "post"];

    private static readonly string[] Targets = ["/", "/lps/", "/LPS", "/lps?x=%00", "/lps?wsdl", "//lps", "/lps;x", "/__admin/requests", "/l%70s", "http://localhost/lps", "/%C3%28", "/lps/../lps"];

    private static readonly string[] Fields =
    [
        "Expect: 100-continue\r\n", "Content-Encoding: gzip\r\n", "Accept-Encoding: gzip, br;q=0\r\n", "Cookie: a=b; c; =d\r\n", "SOAPAction: \"x\"\r\n", "Connection: close\r\n", "Connection: upgrade\r\nUpgrade: h2c\r\n", "X:\r\n",
        "Authorization: Basic ====\r\n", "Range: bytes=0-0\r\n", "If-None-Match: *\r\n", "X-Forwarded-For: ::1\r\n", "X: \xE9\xFF\r\n", "Content-Type: text/plain\r\n", "Transfer-Encoding: identity\r\n",
    ];

    public static FuzzCase Of(int seed, FuzzSources sources)
    {
        var random = new Random(seed);
        var isCard = random.Next(4) == 0;
        var body = Body(isCard ? Pick(sources.Card, random) : Pick(sources.Plain, random), random);
        var strict = random.Next(3) == 0;
        return random.Next(12) switch
        {
            0 or 1 => new FuzzCase(Headed(body, random), isCard, true, strict),
            2 => new FuzzCase(Chunked(body, random), isCard, true, strict),
            3 => new FuzzCase(Mutation.Mutate(RawConnection.Post(body), random), isCard, false, strict),
            4 => new FuzzCase(WrongLength(body, random), isCard, false, strict),
            _ => new FuzzCase(RawConnection.Post(body), isCard, true, strict),
        };
    }

    private static byte[] Body(byte[] source, Random random) => random.Next(10) switch
    {
        0 => source,
        1 or 2 => Scrambler.Scramble(source, random.Next()),
        3 or 4 or 5 => StructureMutation.Mutate(source, random),
        6 => Mutation.Mutate(StructureMutation.Mutate(source, random), random),
        7 => Mutation.Mutate(Hostile(random), random),
        _ => Mutation.Mutate(source, random),
    };

    // The empty and the huge ones have their own tests.
    private static byte[] Hostile(Random random)
    {
        var small = HostileMessages.All.Values.Where(m => m.Message.Length is > 0 and < 300_000).ToArray();
        return Pick(small, random).Message;
    }

    private static byte[] Headed(byte[] body, Random random)
    {
        var method = random.Next(3) == 0 ? Pick(Methods, random) : "POST";
        var target = random.Next(3) == 0 ? Pick(Targets, random) : "/lps";
        if (method == "GET" && target == "/lps?wsdl")
            method = "POST";
        var type = random.Next(2) == 0 ? Pick(Types, random) : "application/soap+xml";
        var fields = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(Fields, random)));
        return [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\n{fields}Content-Length: {body.Length}\r\n\r\n")), .. body];
    }

    private static byte[] Chunked(byte[] body, Random random)
    {
        using var bytes = new MemoryStream();
        void Write(string text) => bytes.Write(Encoding.Latin1.GetBytes(text));
        Write("POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (var at = 0; at < body.Length;)
        {
            var length = Math.Min(random.Next(1, Math.Max(2, body.Length / 3)), body.Length - at);
            Write(string.Create(CultureInfo.InvariantCulture, $"{length:x}{(random.Next(3) == 0 ? ";ext=\"v\"" : "")}\r\n"));
            bytes.Write(body, at, length);
            Write("\r\n");
            at += length;
        }

        Write(random.Next(3) == 0 ? "0\r\nX-Trailer: y\r\n\r\n" : "0\r\n\r\n");
        return bytes.ToArray();
    }

    private static byte[] WrongLength(byte[] body, Random random)
    {
        var announced = random.Next(4) switch
        {
            0 => "-1",
            1 => "99999999999999999999",
            2 => (body.Length + random.Next(1, 3_000_000)).ToString(CultureInfo.InvariantCulture),
            _ => random.Next(body.Length + 1).ToString(CultureInfo.InvariantCulture),
        };
        return [.. Encoding.Latin1.GetBytes($"POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\nContent-Length: {announced}\r\n\r\n"), .. body];
    }

    private static T Pick<T>(IReadOnlyList<T> values, Random random) => values[random.Next(values.Count)];
}
