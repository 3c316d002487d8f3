using System.Globalization;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Certificates;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Hosting;
using InsConformance.InsiMock.Journal;
using InsConformance.InsiMock.Wsdl;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InsConformance.InsiMock.Soap;

/// <summary>The HTTP side of <c>/lps</c>: method, path, media type and size, then the service; every exchange goes to the journal.</summary>
internal sealed class SoapEndpoint(
    MockOptions options,
    SearchService service,
    ClientCertificateJudge judge,
    ExchangeJournal journal,
    MockSwitches switches,
    InternalErrors errors,
    ILogger logger)
{
    public const string Path = "/lps";

    public async Task HandleAsync(HttpContext http, ListenerKind kind)
    {
        var request = http.Request;
        if (IsWsdlRequest(request))
        {
            await WriteAsync(http, new Reply(StatusCodes.Status200OK, ServiceWsdl.For(request), ServiceWsdl.MediaType), []);
            return;
        }

        var body = await BodyReader.ReadAsync(request, options.MaxRequestBytes, http.RequestAborted);
        var number = journal.Arrive();
        var receivedAt = options.Clock.GetUtcNow();
        var start = TimeProvider.System.GetTimestamp();
        var current = switches.Current;
        var reply = HttpRefusal.Of(request, body) ?? Serve(http, kind, body.Bytes, current);
        if (current.Latency > TimeSpan.Zero)
            await WaitAsync(current.Latency, http.RequestAborted);

        var fields = ResponseFields(reply);
        journal.Add(new Exchange
        {
            Number = number,
            ReceivedAt = receivedAt,
            Duration = TimeProvider.System.GetElapsedTime(start),
            Target = $"{request.Method} {request.Path}{request.QueryString}",
            Request = body.Bytes,
            RequestFields = [.. request.Headers.SelectMany(f => f.Value, (f, v) => new HttpField(f.Key, v ?? ""))],
            Status = reply.Status,
            Response = reply.Body,
            ResponseFields = fields,
            Tls = ConnectionTls.Of(http),
            Operation = reply.Operation,
            MessageId = reply.MessageId,
            CodeCr = reply.CodeCr,
            FaultCode = reply.FaultCode,
            Findings = reply.Findings,
        });
        logger.LogInformation(
            "exchange {Number}: HTTP {Status} {Operation} CR {CodeCr} fault {FaultCode}, {Findings} findings",
            number, reply.Status, reply.Operation, reply.CodeCr, reply.FaultCode, reply.Findings.Count);
        await WriteAsync(http, reply, fields);
    }

    private static bool IsWsdlRequest(HttpRequest request) =>
        request.Path.Value == Path && HttpMethods.IsGet(request.Method)
        && "?wsdl".Equals(request.QueryString.Value, StringComparison.OrdinalIgnoreCase);

    private Reply Serve(HttpContext http, ListenerKind kind, ReadOnlyMemory<byte> body, SwitchSettings current)
    {
        try
        {
            if (kind is ListenerKind.Card)
                return FaultReplies.Of(new InsiFault("Receiver", null, "Le simulateur ne sert pas encore le mode carte : appelez l'adresse à certificat logiciel."), current);
            var certificate = http.Connection.ClientCertificate!;
            var message = new ReceivedMessage(
                body, http.Request.ContentType!, judge.Judge(certificate), DistinguishedNames.Units(certificate));
            return service.Answer(message, current);
        }
        catch (Exception e)
        {
            // Nothing of the error goes to the client, nor its message to the log: it may quote the request.
            errors.Add(e);
            logger.LogError("the mock failed on an exchange: {Type} {StackTrace}", e.GetType().FullName, e.StackTrace);
            return FaultReplies.Of(new InsiFault("Receiver", null, "Erreur interne du simulateur."), current);
        }
    }

    // A client that gives up does not make its exchange disappear from the journal.
    private static Task WaitAsync(TimeSpan latency, CancellationToken aborted) =>
        Task.Delay(latency, aborted).ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static List<HttpField> ResponseFields(Reply reply)
    {
        List<HttpField> fields =
        [
            new("Content-Type", reply.ContentType),
            new("Content-Length", reply.Body.Length.ToString(CultureInfo.InvariantCulture)),
        ];
        if (reply.Allow is { } allow)
            fields.Add(new("Allow", allow));
        return fields;
    }

    private static async Task WriteAsync(HttpContext http, Reply reply, List<HttpField> fields)
    {
        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = reply.ContentType;
        foreach (var field in fields)
            http.Response.Headers[field.Name] = field.Value;
        http.Response.ContentLength = reply.Body.Length;
        await http.Response.Body.WriteAsync(reply.Body, http.RequestAborted);
    }
}
