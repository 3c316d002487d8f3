using System.Text;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Stubs.Templates;
using InsConformance.InsiMock.Transport;

namespace InsConformance.InsiMock.Stubs.Responses;

/// <summary>What a stub answers. Immutable, thread-safe.</summary>
internal sealed record StubResponse
{
    public required int Status { get; init; }

    /// <summary>Header fields, <c>Content-Type</c> included.</summary>
    public required IReadOnlyList<(string Name, Template Value)> Fields { get; init; }

    /// <summary>The body as text, or <see langword="null"/> when it is <see cref="Bytes"/>.</summary>
    public Template? Text { get; init; }

    public ReadOnlyMemory<byte> Bytes { get; init; }

    public StubDelay Delay { get; init; } = StubDelay.None;

    public Dribble? Dribble { get; init; }

    public ReplyBreak? Break { get; init; }

    /// <summary>The reply to a call.</summary>
    /// <exception cref="Matching.MatchTooCostlyException">A template took more work than allowed.</exception>
    public Reply Render(TemplateContext context)
    {
        var body = Text is null ? Bytes : Encoding.UTF8.GetBytes(Text.Render(context));
        var fields = Fields.Select(f => new HttpField(f.Name, f.Value.Render(context))).ToArray();
        var delay = Delay.For(context.Chance);
        var codes = AnswerCodes.Of(body);
        return new Reply(Status, body, fields.FirstOrDefault(IsContentType)?.Value ?? "")
        {
            AnsweredBy = AnswerSource.Stub,
            CodeCr = codes.CodeCr,
            FaultCode = codes.FaultCode,
            Fields = [.. fields.Where(f => !IsContentType(f))],
            Transport = delay == TimeSpan.Zero && Dribble is null && Break is null
                ? null
                : new TransportEffect { Delay = delay, Break = Break, Dribble = Dribble, Chunked = Dribble is not null },
        };
    }

    private static bool IsContentType(HttpField field) => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
}
