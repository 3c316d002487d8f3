using InsConformance.Insi.Exchanges;
using Microsoft.Extensions.Logging;

namespace InsConformance.InsiMock.Logging;

/// <summary>Every line that the mock logs. None carries an identity: neither payloads, nor messages of errors, which may quote them.</summary>
internal static partial class MockLog
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "exchange {Number}: HTTP {Status} {Operation} CR {CodeCr} fault {FaultCode} by {AnsweredBy} in {DurationMs} ms, MessageID {MessageId}",
        EventName = "ExchangeAnswered")]
    public static partial void Answered(
        ILogger logger, long number, int status, string? operation, string? codeCr, string? faultCode, string answeredBy, double durationMs, string? messageId);

    [LoggerMessage(2, LogLevel.Error, "the mock failed on an exchange: {Type} {StackTrace}", EventName = "InternalError")]
    public static partial void Failed(ILogger logger, string? type, string? stackTrace);

    public static void Answered(ILogger logger, Exchange exchange)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            Answered(
                logger,
                exchange.Number,
                exchange.Status,
                exchange.Operation,
                exchange.CodeCr,
                exchange.FaultCode,
                exchange.AnsweredBy.Word(),
                Math.Round(exchange.Duration.TotalMilliseconds, 3),
                OpenMessageId.Of(exchange.MessageId));
        }
    }
}
