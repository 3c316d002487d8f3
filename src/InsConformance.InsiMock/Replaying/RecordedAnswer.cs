using System.Buffers;
using InsConformance.Insi;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Recording;
using InsConformance.InsiMock.Recording.Masking;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Replaying;

/// <summary>One recorded answer, ready to be given again: the same bytes but for the echo of the request's MessageID.</summary>
internal sealed class RecordedAnswer
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly IReadOnlyList<Echo> _echoes;
    private readonly Reply _reply;

    public RecordedAnswer(RecordedExchange exchange, ReadOnlyMemory<byte> body)
    {
        _body = body;
        _echoes = exchange.MessageId is { Length: > 0 } id && MessageScan.TryRead(body) is { } scan ? [.. Echoes(scan, id).OrderBy(e => e.Start)] : [];
        var codes = AnswerCodes.Of(body);
        var fields = exchange.Response!.Fields;
        _reply = new Reply(exchange.Status!.Value, body, fields.FirstOrDefault(f => IsNamed(f, "Content-Type"))?.Value ?? "")
        {
            CodeCr = codes.CodeCr,
            FaultCode = codes.FaultCode,
            AnsweredBy = AnswerSource.Replay,

            // Its body is stored plain, its moment is now, and what was masked would mean nothing.
            Fields = [.. HopByHop.Strip(fields).Where(f => HeaderFields.IsOpen(f) && !IsNamed(f, "Content-Type") && !IsNamed(f, "Content-Encoding") && !IsNamed(f, "Date"))],
        };
    }

    public Reply For(string? messageId)
    {
        if (_echoes.Count == 0)
            return _reply;
        var written = new ArrayBufferWriter<byte>(_body.Length + 64);
        var at = 0;
        foreach (var echo in _echoes)
        {
            // Without a MessageID there is nothing to echo: the service leaves the attribute out.
            var goes = messageId is null && echo.WholeStart is { };
            written.Write(_body.Span[at..(goes ? echo.WholeStart!.Value : echo.Start)]);
            if (!goes)
                written.Write(CharacterData.Escape(messageId ?? ""));
            at = goes ? echo.End + 1 : echo.End;
        }

        written.Write(_body.Span[at..]);
        return _reply with { Body = written.WrittenMemory };
    }

    private static bool IsNamed(HttpField field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Echo> Echoes(MessageScan scan, string messageId)
    {
        foreach (var element in scan.Elements.Where(e => e.Is(InsiNames.Siram, "Erreur")))
        {
            foreach (var attribute in element.Attributes.Where(a => a.LocalName == "messageID" && a.Value == messageId))
                yield return new Echo(attribute.ValueStart, attribute.ValueEnd, attribute.Start);
        }

        foreach (var text in scan.Texts.Where(t => t.Kind is TextKind.Text && t.Owner?.Is(InsiNames.Wsa, "RelatesTo") == true && t.Value == messageId))
            yield return new Echo(text.Start, text.End, null);
    }

    // An attribute can go as a whole: from its white space to the quote after its value.
    private readonly record struct Echo(int Start, int End, int? WholeStart);
}
