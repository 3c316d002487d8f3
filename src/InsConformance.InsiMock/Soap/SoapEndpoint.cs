using System.Globalization;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Hosting;
using InsConformance.InsiMock.Journal;
using InsConformance.InsiMock.Wsdl;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InsConformance.InsiMock.Soap;

/// <summary>The HTTP side of the service: receives a call, has it inspected and answered, writes it in the journal, then sends the reply.</summary>
internal sealed class SoapEndpoint(
    MockOptions options,
    Inspector inspector,
    IAnswerer answerer,
    ExchangeJournal journal,
    MockSwitches switches,
    InternalErrors errors,
    ILogger logger)
{
    public const string Path = "/lps";

    public async Task HandleAsync(HttpContext http, ListenerKind listener)
    {
        if (IsWsdlRequest(http.Request))
        {
            var wsdl = new Reply(StatusCodes.Status200OK, ServiceWsdl.For(http.Request), ServiceWsdl.MediaType);
            await WriteAsync(http, wsdl, ResponseFields(wsdl));
            return;
        }

        var body = await BodyReader.ReadAsync(http.Request, options.MaxRequestBytes, http.RequestAborted);
        var call = Receive(http, listener, body.Bytes);
        var start = TimeProvider.System.GetTimestamp();
        var reply = await AnswerAsync(call, body, http.RequestAborted);
        if (call.Switches.Latency > TimeSpan.Zero)
            await WaitAsync(call.Switches.Latency, http.RequestAborted);

        var fields = ResponseFields(reply);
        await journal.AddAsync(new Exchange
        {
            Number = call.Number,
            ReceivedAt = call.ReceivedAt,
            Duration = TimeProvider.System.GetElapsedTime(start),
            Target = $"{call.Method} {call.Path}{call.Query}",
            Request = call.Body,
            RequestFields = call.Fields,
            Status = reply.Status,
            Response = reply.Body,
            ResponseFields = fields,
            Tls = ConnectionTls.Of(http),
            Operation = call.Inspection?.Operation,
            MessageId = call.Inspection?.MessageId,
            CodeCr = reply.CodeCr,
            FaultCode = reply.FaultCode,
            AnsweredBy = reply.AnsweredBy,
            Findings = call.Inspection is { Findings.Count: > 0 } inspection ? [.. inspection.Findings, .. reply.Findings] : reply.Findings,
        });
        logger.LogInformation(
            "exchange {Number}: HTTP {Status} {Operation} CR {CodeCr} fault {FaultCode}",
            call.Number, reply.Status, call.Inspection?.Operation, reply.CodeCr, reply.FaultCode);
        await WriteAsync(http, reply, fields);
    }

    private static bool IsWsdlRequest(HttpRequest request) =>
        request.Path.Value == Path && HttpMethods.IsGet(request.Method)
        && "?wsdl".Equals(request.QueryString.Value, StringComparison.OrdinalIgnoreCase);

    private MockCall Receive(HttpContext http, ListenerKind listener, ReadOnlyMemory<byte> body)
    {
        var request = http.Request;
        return new MockCall
        {
            Number = journal.Arrive(),
            Listener = listener,
            ReceivedAt = options.Clock.GetUtcNow(),
            Method = request.Method,
            Path = request.Path.Value ?? "",
            Query = request.QueryString.Value ?? "",
            Fields = [.. request.Headers.SelectMany(f => f.Value, (f, v) => new HttpField(f.Key, v ?? ""))],
            ContentType = request.ContentType ?? "",
            Body = body,
            Certificate = http.Connection.ClientCertificate,
            Switches = switches.Current,
        };
    }

    private async ValueTask<Reply> AnswerAsync(MockCall call, RequestBody body, CancellationToken aborted)
    {
        try
        {
            call.Refusal = HttpRefusal.Of(call, body);
            if (call.Refusal is null)
                call.Inspection = inspector.Inspect(call);
            return await answerer.AnswerAsync(call, aborted);
        }
        catch (Exception e)
        {
            // Nothing of the error goes to the client, nor its message to the log: it may quote the request.
            errors.Add(e);
            logger.LogError("the mock failed on an exchange: {Type} {StackTrace}", e.GetType().FullName, e.StackTrace);
            return FaultReplies.Of(new InsiFault("Receiver", null, "Erreur interne du simulateur."), call.Switches);
        }
    }

    // A client that gives up does not make its exchange disappear from the journal.
    private static Task WaitAsync(TimeSpan latency, CancellationToken aborted) =>
        Task.Delay(latency, aborted).ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static List<HttpField> ResponseFields(Reply reply) =>
    [
        new("Content-Type", reply.ContentType),
        new("Content-Length", reply.Body.Length.ToString(CultureInfo.InvariantCulture)),
        .. reply.Fields,
    ];

    private static async Task WriteAsync(HttpContext http, Reply reply, List<HttpField> fields)
    {
        http.Response.StatusCode = reply.Status;
        foreach (var field in fields)
            http.Response.Headers[field.Name] = field.Value;
        await http.Response.Body.WriteAsync(reply.Body, http.RequestAborted);
    }
}
