using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Hosting;
using InsConformance.InsiMock.Journal;
using InsConformance.InsiMock.Logging;
using InsConformance.InsiMock.Metering;
using InsConformance.InsiMock.Transport;
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
    MockMetrics metrics,
    ILogger logger)
{
    public const string Path = "/lps";

    private readonly ReplySender _sender = new(options.Clock);

    public async Task HandleAsync(HttpContext http, ListenerKind listener)
    {
        if (IsWsdlRequest(http.Request))
        {
            var wsdl = new Reply(StatusCodes.Status200OK, ServiceWsdl.For(http.Request), ServiceWsdl.MediaType);
            await _sender.SendAsync(http, Outgoing.Of(wsdl, 0));
            return;
        }

        var body = await BodyReader.ReadAsync(http.Request, options.MaxRequestBytes);
        var call = Receive(http, listener, body.Bytes);
        var start = TimeProvider.System.GetTimestamp();
        var reply = await AnswerAsync(call, body, http.RequestAborted);
        var wait = call.Switches.Latency + (reply.Transport?.Delay ?? TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
            await _sender.WaitAsync(wait, http.RequestAborted);

        // Who left before the end of its own message cannot be answered.
        var isGone = body.Problem is BodyProblem.Incomplete && http.RequestAborted.IsCancellationRequested;
        var outgoing = isGone ? Outgoing.Nothing : Outgoing.Of(reply, call.Number);
        var exchange = new Exchange
        {
            Number = call.Number,
            ReceivedAt = call.ReceivedAt,
            Duration = TimeProvider.System.GetElapsedTime(start),
            Target = $"{call.Method} {call.Path}{call.Query}",
            Request = call.Body,
            RequestFields = call.Fields,
            Status = outgoing.Status,
            Response = outgoing.Content,
            ResponseFields = outgoing.Fields,
            Tls = ConnectionTls.Of(http),
            Operation = call.Inspection?.Operation,
            IsUnconfirmed = call.Inspection?.IsUnconfirmed is true,
            Sender = call.Inspection?.Sender.Kind,
            MessageId = call.Inspection?.MessageId,
            CodeCr = outgoing.DeliversAnswer ? reply.CodeCr : null,
            FaultCode = outgoing.DeliversAnswer ? reply.FaultCode : null,
            AnsweredBy = reply.AnsweredBy,
            Shape = outgoing.DeliversAnswer ? reply.Shape : null,
            Transport = reply.Transport?.Line(),
            Rule = reply.Rule,
            StubId = reply.StubId,
            Findings = call.Inspection is { Findings.Count: > 0 } inspection ? [.. inspection.Findings, .. reply.Findings] : reply.Findings,
        };
        await journal.AddAsync(exchange);
        metrics.Exchanged(exchange, listener);
        MockLog.Answered(logger, exchange);
        if (isGone)
            return;
        await _sender.SendAsync(http, outgoing);
        if (body.Problem is BodyProblem.TooLarge)
            await EndAsync(http);
    }

    // The answer first: a client that reads while it sends stops there.
    private static async Task EndAsync(HttpContext http)
    {
        await http.Response.Body.FlushAsync(http.RequestAborted);
        if (!await BodyReader.DrainAsync(http.Request))
            http.Abort();
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
            Fields = Fields(request.Headers),
            ContentType = request.ContentType ?? "",
            Body = body,
            Certificate = http.Connection.ClientCertificate,
            Switches = switches.Current,
        };
    }

    private static List<HttpField> Fields(IHeaderDictionary headers)
    {
        var fields = new List<HttpField>(headers.Count);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                fields.Add(new HttpField(name, value ?? ""));
        }

        return fields;
    }

    private async ValueTask<Reply> AnswerAsync(MockCall call, RequestBody body, CancellationToken aborted)
    {
        try
        {
            call.Refusal = HttpRefusal.Of(call, body, options.MaxRequestBytes);
            if (call.Refusal is null)
                call.Inspection = inspector.Inspect(call);
            return await answerer.AnswerAsync(call, aborted);
        }
        catch (Exception e)
        {
            // Nothing of the error goes to the client, nor its message to the log: it may quote the request.
            errors.Add(e);
            MockLog.Failed(logger, e.GetType().FullName, e.StackTrace);
            return FaultReplies.Of(new InsiFault("Receiver", null, "Erreur interne du simulateur."), call.Switches);
        }
    }
}
