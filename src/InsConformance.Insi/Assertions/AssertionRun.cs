using InsConformance.Insi.Checks;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Assertions;

/// <summary>One look at the assertions of a message: the rules broken so far, and the first of them that refuses. Used by one thread.</summary>
internal sealed class AssertionRun(AssertionRules rules, AssertionPolicy policy, TimeProvider clock)
{
    private List<CheckFinding>? _findings;

    public AssertionRules Rules { get; } = rules;

    public AssertionPolicy Policy { get; } = policy;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public TimeProvider Clock { get; } = clock;

    public string? FaultCode { get; private set; }

    public bool IsRefused => FaultCode is not null;

    public IReadOnlyList<CheckFinding> Findings => _findings ?? (IReadOnlyList<CheckFinding>)[];

    public void Report(string ruleId, string message, SignedNode at) => Report(ruleId, message, at.Line, at.Column);

    public void Report(string ruleId, string message, SeenElement? at = null) => Report(ruleId, message, at?.Line, at?.Column);

    /// <summary>Reports a breach as a refusal, whatever its rule says: for what a switch makes strict.</summary>
    public void Refuse(string ruleId, string message, SignedNode at)
    {
        var rule = Rules.Get(ruleId);
        FaultCode ??= rule.Fault;
        (_findings ??= []).Add(new CheckFinding(rule.Id, CheckSeverity.Error, rule.Evidence, message, at.Line, at.Column));
    }

    private void Report(string ruleId, string message, int? line, int? column)
    {
        var rule = Rules.Get(ruleId);
        if (rule.Outcome is AssertionOutcome.Off)
            return;
        if (rule.Outcome is AssertionOutcome.Refuse)
            FaultCode ??= rule.Fault;
        var severity = rule.Outcome switch
        {
            AssertionOutcome.Refuse or AssertionOutcome.Error => CheckSeverity.Error,
            AssertionOutcome.Warning => CheckSeverity.Warning,
            _ => CheckSeverity.Information,
        };
        (_findings ??= []).Add(new CheckFinding(rule.Id, severity, rule.Evidence, message, line, column));
    }
}
