using InsConformance.Foundation;
using InsConformance.InsiMock.Answering;

namespace InsConformance.InsiMock.Faults;

/// <summary>
/// The fault plan in force, with its counters. Thread-safe: calls that arrive at the same time are counted one after the other in an order that is not
/// determined, so a plan takes as many of them as it would of calls in sequence, but which ones is a race.
/// </summary>
public sealed class PlannedFaults
{
    private readonly Lock _gate = new();
    private readonly CallMatcher _matcher;
    private readonly PlanRules _rules;
    private readonly FaultPlan _initial;
    private Counter[] _counters = [];
    private volatile bool _isEmpty;
    private FaultPlan _plan;

    internal PlannedFaults(FaultPlan initial, CallMatcher matcher, PlanRules rules)
    {
        _matcher = matcher;
        _rules = rules;
        _initial = initial;
        _plan = initial;
        Replace(initial);
    }

    /// <summary>The plan in force.</summary>
    public FaultPlan Plan
    {
        get
        {
            lock (_gate)
                return _plan;
        }
    }

    /// <summary>Every rule with its counters, in order.</summary>
    public IReadOnlyList<RuleCount> Counts
    {
        get
        {
            lock (_gate)
                return [.. _counters.Select(c => new RuleCount(c.Rule, c.Seen, c.Applied))];
        }
    }

    /// <summary>Puts another plan in force, counting from zero.</summary>
    /// <exception cref="InputException">A rule names a code, file, entry or operation that does not exist; nothing changes.</exception>
    public void Replace(FaultPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _rules.Check(plan);
        lock (_gate)
        {
            _plan = plan;
            _counters = [.. plan.Rules.Select(r => new Counter(r))];
            _isEmpty = _counters.Length == 0;
        }
    }

    /// <summary>Adds a rule after the others, counting from now on; the others keep their counters.</summary>
    /// <exception cref="InputException">As for <see cref="Replace"/>, or a rule has that name already.</exception>
    public void Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _rules.Check(new FaultPlan("", [rule]));
        lock (_gate)
        {
            if (_plan.Rules.Any(r => r.Name == rule.Name))
                throw new InputException("fault-plan", rule.Place, $"a rule is named '{rule.Name}' already");
            _plan = _plan with { Rules = [.. _plan.Rules, rule] };
            _counters = [.. _counters, new Counter(rule)];
            _isEmpty = false;
        }
    }

    /// <summary>Removes every rule.</summary>
    public void Clear() => Replace(FaultPlan.Empty);

    /// <summary>Goes back to the plan that the mock started with, counting from zero.</summary>
    public void Reset() => Replace(_initial);

    /// <summary>Counts a call and gives the rule that takes it, or <see langword="null"/>.</summary>
    internal FaultRule? Take(MockCall call)
    {
        if (_isEmpty)
            return null;
        lock (_gate)
        {
            FaultRule? taker = null;
            foreach (var counter in _counters)
            {
                // Every rule counts every call it fits, whichever rule takes it: what a rule does then does not depend on the others.
                if (!_matcher.Fits(counter.Rule.When, call))
                    continue;
                counter.Seen++;
                if (taker is not null || counter.Applied >= (counter.Rule.Count.Times ?? long.MaxValue) || !counter.Rule.Count.Takes(counter.Seen))
                    continue;
                counter.Applied++;
                taker = counter.Rule;
            }

            return taker;
        }
    }

    private sealed class Counter(FaultRule rule)
    {
        public FaultRule Rule { get; } = rule;

        public long Seen { get; set; }

        public long Applied { get; set; }
    }
}
