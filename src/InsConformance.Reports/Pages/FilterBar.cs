using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Html;

namespace InsConformance.Reports.Pages;

/// <summary>
/// Search and filters over everything that bears <see cref="Mark(Verdict)"/>. Hidden until the script of the page shows it: a control that does nothing
/// would be a lie.
/// </summary>
internal static class FilterBar
{
    private const string Other = "other";

    public static void Write(HtmlWriter html)
    {
        html.Open("search", ("class", "filtres"), ("hidden", ""));
        html.Open("label").Text("Rechercher ").Open("input", ("type", "search"), ("autocomplete", "off"), ("spellcheck", "false"), ("aria-keyshortcuts", "/")).Close().Line();
        html.Open("fieldset").Element("legend", "Montrer seulement");
        foreach (var verdict in Enum.GetValues<Verdict>())
            Choice(html, verdict.Word(), $"{verdict.Sign()} {verdict.French()}");
        Choice(html, Other, "○ Sans preuve");
        html.Close().Open("output", ("aria-live", "polite")).Close(2).Line();
    }

    /// <summary>What the filters go by.</summary>
    public static (string Name, string? Value) Mark(Verdict verdict) => ("data-v", verdict.Word());

    /// <inheritdoc cref="Mark(Verdict)"/>
    public static (string Name, string? Value) Mark(ProofState state) => ("data-v", state switch
    {
        ProofState.Produced or ProofState.Attached => Verdict.Passed.Word(),
        ProofState.Failed => Verdict.Failed.Word(),
        ProofState.Error => Verdict.Error.Word(),
        ProofState.Blocked => Verdict.Blocked.Word(),
        ProofState.ToAttach => Verdict.Manual.Word(),
        _ => Other,
    });

    /// <summary>Marks what is hidden when the filters hide all that is in it.</summary>
    public static (string Name, string? Value) Group { get; } = ("data-groupe", "");

    private static void Choice(HtmlWriter html, string value, string text) =>
        html.Open("label", ("class", "choix")).Open("input", ("type", "checkbox"), ("value", value)).Text(" " + text).Close().Line();
}
