using System.Collections.Immutable;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Faults;

/// <summary>
/// First link of the chain: gives each call what the plan has for it. What HTTP itself refuses (path, method, media type, a body too large or not whole) is no call of the service and
/// is not counted.
/// </summary>
internal sealed class FaultPlanLink(PlannedFaults planned, FaultReplies faults, CndaFiles files, IAnswerer next) : IAnswerer
{
    public ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation) =>
        call.Refusal is null && planned.Take(call) is { } rule ? ApplyAsync(rule, call, cancellation) : next.AnswerAsync(call, cancellation);

    private async ValueTask<Reply> ApplyAsync(FaultRule rule, MockCall call, CancellationToken cancellation)
    {
        var effect = rule.Then;
        call.Switches = With(call.Switches, effect);
        var reply = Own(effect, call) ?? await next.AnswerAsync(call, cancellation);
        return reply with
        {
            AnsweredBy = effect.Source(reply.AnsweredBy),
            Transport = effect.Transport ?? reply.Transport,
            Rule = rule.Name,
        };
    }

    private static SwitchSettings With(SwitchSettings switches, FaultEffect effect)
    {
        if (effect.Form is { } form)
            switches = switches with { SuccessForm = form };
        return effect.FaultForm is not { } faultForm
            ? switches
            : switches with { FaultForm = faultForm, FaultShapeOf = ImmutableDictionary<string, FaultShape>.Empty };
    }

    private Reply? Own(FaultEffect effect, MockCall call) => effect switch
    {
        { Fault: { } code } => faults.Of(code, call.Inspection?.MessageId, call.Switches),
        { CodeCr: { } code } => ResultReplies.Of(code, call.Switches),
        { CndaFile: { } file } => ResultReplies.Of(files.Get(file)),
        _ => null,
    };
}
