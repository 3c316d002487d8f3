using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>One exchange of the run. Light: what the step attached is read each time it is asked for.</summary>
internal readonly record struct ExchangeRow
{
    private readonly AttachedExchange _attached;

    /// <summary>The first scenario that attached it, or an <see cref="OrphanExchange"/>.</summary>
    private readonly object _owner;

    /// <summary>An exchange that a step attached.</summary>
    /// <param name="attached">What it attached.</param>
    /// <param name="scenario">The first scenario that did.</param>
    public ExchangeRow(AttachedExchange attached, ScenarioEvidence scenario) => (_attached, _owner) = (attached, scenario);

    /// <summary>An exchange that no step attached.</summary>
    public ExchangeRow(OrphanExchange orphan) => _owner = orphan;

    /// <summary>Number in the run.</summary>
    public int Number => Orphan?.Number ?? _attached.Number;

    /// <summary>The first scenario that attached it; <see langword="null"/> when none did.</summary>
    public ScenarioEvidence? Scenario => _owner as ScenarioEvidence;

    /// <summary>What the step attached, read anew; <see langword="null"/> when no step did.</summary>
    public ExchangeEvidence? Evidence => Orphan is null ? _attached.Read() : null;

    public bool HasFindings => _attached.HasFindings;

    /// <summary>Relative path of the request, or <see langword="null"/> when the file is not in the folder.</summary>
    /// <param name="evidence">As <see cref="Evidence"/> gave it.</param>
    public string? RequestFile(ExchangeEvidence? evidence) => evidence is null ? Orphan?.Request : _attached.HasRequest ? evidence.RequestFile : null;

    /// <summary>Relative path of the response, or <see langword="null"/> when the file is not in the folder.</summary>
    /// <param name="evidence">As <see cref="Evidence"/> gave it.</param>
    public string? ResponseFile(ExchangeEvidence? evidence) => evidence is null ? Orphan?.Response : _attached.HasResponse ? evidence.ResponseFile : null;

    private OrphanExchange? Orphan => _owner as OrphanExchange;
}
