using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>One run of the checks: the request, what is known beside it, and the breaches found so far.</summary>
internal ref struct CheckRun(ReceivedRequest request, CheckContext context)
{
    private List<CheckFinding>? _findings;

    public ReceivedRequest Request { get; } = request;

    public CheckContext Context { get; } = context;

    public readonly IReadOnlyList<CheckFinding> Findings => _findings ?? (IReadOnlyList<CheckFinding>)[];

    /// <summary>Reports a breach, unless the catalogue switches its check off.</summary>
    public void Report(string id, string message, SeenElement? at = null)
    {
        var check = Context.Catalogue.Find(id) ?? throw new InvalidOperationException($"no check '{id}' in the catalogue");
        if (check.IsEnabled)
            (_findings ??= []).Add(new CheckFinding(check.Id, check.Severity, check.Evidence, message, at?.Line, at?.Column));
    }

    /// <summary>The place to show for a part: its element, or else the one around it.</summary>
    public readonly SeenElement? Place(string namespaceUri, string parentName, string localName, string fallbackParent = "Header") =>
        Request.Find(namespaceUri, parentName, localName) ?? Request.Find(namespaceUri, fallbackParent, parentName) ?? Header;

    public readonly SeenElement? Header => Request.Find(InsiNames.Soap12, "Envelope", "Header") ?? Request.Elements[0];
}
