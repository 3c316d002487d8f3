using System.Runtime.InteropServices;
using System.Text;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Journal;

/// <summary>Exchanges as bytes, in memory and in a spill file. Read back only by the process that wrote them, so without a version. Thread-safe.</summary>
internal static class ExchangeCodec
{
    public static Exchange Read(ReadOnlyMemory<byte> encoded)
    {
        using var reader = new BinaryReader(Open(encoded), Encoding.UTF8);
        return Read(reader);
    }

    /// <summary>Reads several, one behind the other.</summary>
    public static IReadOnlyList<Exchange> Read(ReadOnlyMemory<byte> encoded, int count)
    {
        using var reader = new BinaryReader(Open(encoded), Encoding.UTF8);
        var exchanges = new Exchange[count];
        for (var i = 0; i < count; i++)
            exchanges[i] = Read(reader);
        return exchanges;
    }

    public static void Write(BinaryWriter writer, Exchange exchange)
    {
        writer.Write(exchange.Number);
        writer.Write(exchange.ReceivedAt.Ticks);
        writer.Write(exchange.ReceivedAt.Offset.Ticks);
        writer.Write(exchange.Duration.Ticks);
        writer.Write(exchange.Target);
        WriteBytes(writer, exchange.Request);
        WriteFields(writer, exchange.RequestFields);
        writer.Write(exchange.Status);
        WriteBytes(writer, exchange.Response);
        WriteFields(writer, exchange.ResponseFields);
        WriteTls(writer, exchange.Tls);
        WriteText(writer, exchange.Operation);
        writer.Write(exchange.IsUnconfirmed);
        WriteText(writer, exchange.Sender);
        WriteText(writer, exchange.MessageId);
        WriteText(writer, exchange.CodeCr);
        WriteText(writer, exchange.FaultCode);
        writer.Write((byte)exchange.AnsweredBy);
        WriteText(writer, exchange.Shape);
        WriteText(writer, exchange.Transport);
        WriteText(writer, exchange.Rule);
        WriteText(writer, exchange.StubId?.ToString());
        writer.Write7BitEncodedInt(exchange.Findings.Count);
        foreach (var finding in exchange.Findings)
            WriteFinding(writer, finding);
    }

    private static Exchange Read(BinaryReader reader) => new()
    {
        Number = reader.ReadInt64(),
        ReceivedAt = new DateTimeOffset(reader.ReadInt64(), new TimeSpan(reader.ReadInt64())),
        Duration = new TimeSpan(reader.ReadInt64()),
        Target = reader.ReadString(),
        Request = ReadBytes(reader),
        RequestFields = ReadFields(reader),
        Status = reader.ReadInt32(),
        Response = ReadBytes(reader),
        ResponseFields = ReadFields(reader),
        Tls = ReadTls(reader),
        Operation = ReadText(reader),
        IsUnconfirmed = reader.ReadBoolean(),
        Sender = ReadText(reader),
        MessageId = ReadText(reader),
        CodeCr = ReadText(reader),
        FaultCode = ReadText(reader),
        AnsweredBy = (AnswerSource)reader.ReadByte(),
        Shape = ReadText(reader),
        Transport = ReadText(reader),
        Rule = ReadText(reader),
        StubId = ReadText(reader) is { } stub ? Guid.Parse(stub) : null,
        Findings = ReadAll(reader, ReadFinding),
    };

    private static MemoryStream Open(ReadOnlyMemory<byte> encoded) => MemoryMarshal.TryGetArray(encoded, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(encoded.ToArray(), writable: false);

    private static void WriteBytes(BinaryWriter writer, ReadOnlyMemory<byte> bytes)
    {
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes.Span);
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.Read7BitEncodedInt());

    private static void WriteFields(BinaryWriter writer, IReadOnlyList<HttpField> fields)
    {
        writer.Write7BitEncodedInt(fields.Count);
        foreach (var (name, value) in fields)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    private static HttpField[] ReadFields(BinaryReader reader) => ReadAll(reader, static r => new HttpField(r.ReadString(), r.ReadString()));

    private static void WriteTls(BinaryWriter writer, TlsDetails? tls)
    {
        writer.Write(tls is not null);
        if (tls is null)
            return;
        writer.Write(tls.Protocol);
        writer.Write(tls.CipherSuite);
        WriteText(writer, tls.ClientSubject);
        WriteText(writer, tls.ClientIssuer);
        WriteText(writer, tls.ClientSerial);
        writer.Write(tls.ClientNotAfter is not null);
        if (tls.ClientNotAfter is { } end)
        {
            writer.Write(end.Ticks);
            writer.Write(end.Offset.Ticks);
        }
    }

    private static TlsDetails? ReadTls(BinaryReader reader) => !reader.ReadBoolean() ? null : new TlsDetails(
        reader.ReadString(),
        reader.ReadString(),
        ReadText(reader),
        ReadText(reader),
        ReadText(reader),
        reader.ReadBoolean() ? new DateTimeOffset(reader.ReadInt64(), new TimeSpan(reader.ReadInt64())) : null);

    private static void WriteFinding(BinaryWriter writer, CheckFinding finding)
    {
        writer.Write(finding.CheckId);
        writer.Write((byte)finding.Severity);
        writer.Write((byte)finding.Evidence);
        writer.Write(finding.Message);
        writer.Write(finding.Line ?? 0);
        writer.Write(finding.Column ?? 0);
        writer.Write(finding.ByteOffset ?? -1);
    }

    private static CheckFinding ReadFinding(BinaryReader reader) => new(
        reader.ReadString(),
        (CheckSeverity)reader.ReadByte(),
        (EvidenceMark)reader.ReadByte(),
        reader.ReadString(),
        reader.ReadInt32() is > 0 and var line ? line : null,
        reader.ReadInt32() is > 0 and var column ? column : null,
        reader.ReadInt32() is >= 0 and var offset ? offset : null);

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static T[] ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }
}
