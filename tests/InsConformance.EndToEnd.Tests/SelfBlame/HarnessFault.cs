using InsConformance.Foundation.Clock;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Checks;
using InsConformance.InsiMock;
using InsConformance.InsiMock.Faults;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Bindings;
using InsConformance.Steps.Playing;

namespace InsConformance.EndToEnd.Tests.SelfBlame;

/// <summary>How each harness mutant is broken: its bindings, what its workers are made from, what it records.</summary>
internal sealed record HarnessFault
{
    public Func<IEnumerable<Type>, IEnumerable<Type>> Bindings { get; init; } = types => types;

    public Func<WorkerSetup, Workplace, WorkerSetup> Setup { get; init; } = (setup, _) => setup;

    /// <summary>Whether the last planned scenario is lost.</summary>
    public bool LosesScenario { get; init; }

    /// <summary>Whether the files of the first exchange are lost.</summary>
    public bool LosesFile { get; init; }

    public static IReadOnlyDictionary<string, HarnessFault> All { get; } = new Dictionary<string, HarnessFault>
    {
        ["step-always-passes"] = new() { Bindings = types => types.Except([typeof(CallSteps)]).Append(typeof(CallStepsThatPass)) },
        ["check-skipped"] = new()
        {
            Setup = (setup, place) => setup with
            {
                Contract = setup.Contract with { Checks = CheckCatalogue.Load(place.Write("checks.yaml", "checks:\n  - { id: bam-id-reused, enabled: false }\n  - { id: lps-id-reused, enabled: false }\n")) },
            },
        },
        ["mock-answers-for-another"] = new()
        {
            Setup = (setup, _) => setup with { FaultPlan = FaultPlan.Parse("rules:\n  - name: autre\n    when: { every: 1 }\n    then: { cnda-file: 2.05.xml }\n", "self-blame") },
        },
        ["mock-accepts-any-assertion"] = new()
        {
            Setup = (setup, place) => setup with
            {
                Contract = setup.Contract with
                {
                    Assertions = AssertionRules.Load(place.Write("rules.yaml", "rules:\n  - { id: card-certificate-revoked, outcome: warning }\n"), setup.Contract.Faults),
                },
            },
        },
        ["clock-stands-still"] = new() { Setup = (setup, _) => setup with { Tamper = services => services[typeof(ControllableClock)] = new ControllableClock() } },
        ["journal-loses-exchange"] = new()
        {
            Setup = (setup, _) => setup with
            {
                Tamper = services => services[typeof(ILpsDriver)] = ForgetfulDriver.Around((ILpsDriver)services[typeof(ILpsDriver)], (MockServer)services[typeof(MockServer)]),
            },
        },
        ["exchange-file-lost"] = new() { LosesFile = true },
        ["scenario-lost"] = new() { LosesScenario = true },
    };
}
