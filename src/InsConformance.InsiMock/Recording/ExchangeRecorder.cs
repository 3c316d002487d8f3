using System.Security.Cryptography;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Recording.Masking;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Recording;

/// <summary>Keeps exchanges with the real service, masked unless asked otherwise. Thread-safe.</summary>
internal sealed class ExchangeRecorder(RecordingFolder folder, ForwardSettings settings) : IDisposable
{
    private const string NotMaskable = "not well-formed XML in UTF-8: what to mask in it cannot be told; --keep-secrets stores it as it is";
    private const string NotReadable = "its content coding cannot be undone here (gzip, deflate and br can): what to mask in it cannot be told; --keep-secrets stores it as it is";

    private readonly MaskKey _key = new();

    /// <summary>Stores a request before it is passed on: no call leaves without its trace.</summary>
    public PendingExchange Begin(MockCall call)
    {
        var number = folder.NextNumber();
        var secrets = new Secrets(_key);
        var scan = MessageScan.TryRead(call.Body);
        if (scan is not null)
            new MessageMasker(_key, secrets, settings.MaskIdentities).Learn(scan);
        var messageId = call.Inspection?.MessageId is { } id && !settings.KeepSecrets ? secrets.Hide(id) : call.Inspection?.MessageId;
        var request = Store(RecordingFolder.NameOf(number, messageId, "request"), call.Body, null, scan, call.Fields, secrets);
        return new PendingExchange(number, call, messageId, request, secrets);
    }

    /// <summary>Stores the answer, then the line of the exchange.</summary>
    public void Complete(PendingExchange pending, ForwardAnswer answer, Reply reply, Reply mock)
    {
        var call = pending.Call;
        folder.Append(new RecordedExchange
        {
            Number = pending.Number,
            ReceivedAt = call.ReceivedAt,
            DurationMs = Math.Round(answer.Duration.TotalMilliseconds, 3),
            Target = $"{call.Method} {call.Path}{_key.Text(call.Query)}",
            Operation = call.Inspection?.Operation,
            MessageId = pending.MessageId,
            Request = pending.Request,
            Response = answer.Failure is null ? StoreResponse(pending, answer) : null,
            Status = answer.Failure is null ? answer.Status : null,
            CodeCr = answer.Failure is null ? reply.CodeCr : null,
            FaultCode = answer.Failure is null ? reply.FaultCode : null,
            Failure = answer.Failure is { } f ? new RecordedFailure(f.Kind, f.Status, f.Message, f.NativeCode) : null,
            Mock = new MockVerdict(mock.Status, mock.ContentType, mock.CodeCr, mock.FaultCode, settings.MaskIdentities ? StoreMock(pending, mock) : null),
            Findings = call.Inspection is { } inspection ? [.. inspection.Findings.Select(c => c.CheckId).Distinct()] : [],
        });
    }

    public void Dispose() => folder.Dispose();

    private RecordedMessage StoreResponse(PendingExchange pending, ForwardAnswer answer)
    {
        var name = RecordingFolder.NameOf(pending.Number, pending.MessageId, "response");
        var scan = answer.PlainBody is { } plain ? MessageScan.TryRead(plain) : null;
        if (scan is not null)
            new MessageMasker(_key, pending.Secrets, settings.MaskIdentities).Learn(scan);
        return Store(name, answer.PlainBody ?? answer.Body, answer.ContentEncoding, scan, answer.Fields, pending.Secrets);
    }

    private string? StoreMock(PendingExchange pending, Reply mock)
    {
        var name = RecordingFolder.NameOf(pending.Number, pending.MessageId, "mock");
        return Store(name, mock.Body, null, MessageScan.TryRead(mock.Body), [], pending.Secrets).File;
    }

    private RecordedMessage Store(
        string name, ReadOnlyMemory<byte> body, string? coding, MessageScan? scan, IReadOnlyList<HttpField> fields, Secrets secrets)
    {
        var message = new RecordedMessage
        {
            Bytes = body.Length,
            ContentEncoding = coding,
            Fields = settings.KeepSecrets && !settings.MaskIdentities ? fields : HeaderFields.Mask(fields, _key, secrets),
        };
        if (settings is { KeepSecrets: true, MaskIdentities: false } || body.IsEmpty)
            return Write(name, body, message);
        if (scan is null)
            return message with { NotStored = coding is not null && !ContentCoding.IsServed(coding) ? NotReadable : NotMaskable };
        var masked = new MessageMasker(_key, secrets, settings.MaskIdentities).Mask(scan);
        return Write(name, masked.Bytes, message with { Masked = masked.Fields });
    }

    private RecordedMessage Write(string name, ReadOnlyMemory<byte> bytes, RecordedMessage message)
    {
        folder.Write(name, bytes.Span);
        return message with { File = name, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) };
    }
}
