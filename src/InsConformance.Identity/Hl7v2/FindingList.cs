namespace InsConformance.Identity.Hl7v2;

/// <summary>Findings of one check, and the places they are made of.</summary>
internal sealed class FindingList
{
    private readonly List<Hl7Finding> _findings = [];

    public IReadOnlyList<Hl7Finding> InOrder() => [.. _findings.OrderBy(f => f.Place.Offset)];

    public void Add(Hl7FindingCode code, string message, Hl7Place place) => _findings.Add(new(code, FindingSeverity.Error, message, place));

    public void Warn(Hl7FindingCode code, string message, Hl7Place place) => _findings.Add(new(code, FindingSeverity.Warning, message, place));

    public void Content(IdentityErrorCode detail, string message, Hl7Place place, bool isWarning = false) =>
        _findings.Add(new(Hl7FindingCode.Content, isWarning ? FindingSeverity.Warning : FindingSeverity.Error, message, place, detail));

    public void Incoherent(IdentityError difference, Hl7Place place) =>
        _findings.Add(new(Hl7FindingCode.Incoherent, FindingSeverity.Warning, difference.Message, place, difference.Code));

    public static Hl7Place At(Hl7Segment segment, Hl7Field field, Hl7Repetition? repetition = null, int component = 0) => new(
        segment.Name,
        field.Number,
        repetition?.Number ?? 0,
        component,
        component > 0 ? repetition![component].Offset : repetition?.Offset ?? field.Offset);
}
