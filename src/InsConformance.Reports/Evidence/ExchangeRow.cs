using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>One exchange of the run. Light: what the step attached is read each time it is asked for.</summary>
/// <param name="Number">Number in the run.</param>
/// <param name="Attached">What the step attached; <see langword="null"/> when no step did (a run cut in between).</param>
/// <param name="HasRequest">Whether the file of an attached request is in the folder.</param>
/// <param name="HasResponse">Whether the file of an attached response is in the folder.</param>
/// <param name="Scenario">The first scenario that attached it.</param>
/// <param name="Orphans">Relative paths of request and response when no step attached it, each <see langword="null"/> when absent.</param>
internal sealed record ExchangeRow(
    int Number, AttachedExchange? Attached, bool HasRequest, bool HasResponse, ScenarioEvidence? Scenario, (string? Request, string? Response) Orphans = default)
{
    /// <summary>What the step attached, read anew.</summary>
    public ExchangeEvidence? Evidence => Attached?.Read();

    public bool HasFindings => Attached is { HasFindings: true };

    /// <summary>Relative path of the request, or <see langword="null"/> when the file is not in the folder.</summary>
    /// <param name="evidence">As <see cref="Evidence"/> gave it.</param>
    public string? RequestFile(ExchangeEvidence? evidence) => evidence is null ? Orphans.Request : HasRequest ? evidence.RequestFile : null;

    /// <summary>Relative path of the response, or <see langword="null"/> when the file is not in the folder.</summary>
    /// <param name="evidence">As <see cref="Evidence"/> gave it.</param>
    public string? ResponseFile(ExchangeEvidence? evidence) => evidence is null ? Orphans.Response : HasResponse ? evidence.ResponseFile : null;
}
