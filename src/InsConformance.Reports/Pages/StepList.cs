using System.Text;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Pages;

/// <summary>Shows the steps of a scenario with their times and attachments, exchanges and card events excepted.</summary>
internal static class StepList
{
    private const int MaxText = 8_000;
    private const int MaxPicture = 2 * 1024 * 1024;

    /// <summary>Writes the list.</summary>
    /// <param name="html">The page.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="withPictures">Whether pictures are embedded.</param>
    /// <param name="withTimes">Whether the time of day of each is said.</param>
    /// <param name="told">A step whose problem the page has already told.</param>
    public static void Write(HtmlWriter html, ScenarioEvidence scenario, bool withPictures, bool withTimes = false, StepRecord? told = null)
    {
        html.Open("ol", ("class", "etapes")).Line();
        foreach (var step in scenario.Steps)
            Write(html, step, withPictures, withTimes, ReferenceEquals(step.Record, told));
        html.Close().Line();
    }

    private static void Write(HtmlWriter html, StepEvidence step, bool withPictures, bool withTimes, bool isTold)
    {
        var record = step.Record;
        // Steps are most of the page: their elements bear as little as they can.
        html.Open("li").Element("i", record.Verdict?.Sign() ?? "–", ("class", record.Verdict?.Word() ?? "neutral"), ("title", record.Status == StepStatus.Passed ? null : StatusOf(record)));
        if (record.Keyword.Length > 0)
            html.Element("b", record.Keyword.Trim()).Text(" ");
        html.Text(record.Text).Text(" ").Element("small", TimesOf(record, withTimes));
        if (record.Argument is { Length: > 0 } argument)
            html.Element("pre", argument);
        if (record.Problem is { } problem)
        {
            if (!isTold)
                ProblemView.Write(html, problem.Message, (record.Verdict ?? Verdict.Error).Word());
            if (problem.Trace is { Length: > 0 } trace)
                html.Open("details").Element("summary", $"Pour le développeur ({problem.Type})").Element("pre", Cut(trace)).Close();
        }

        foreach (var attachment in step.Others)
            Write(html, attachment, withPictures);
        html.Close().Line();
    }

    private static string TimesOf(StepRecord step, bool withTimes) => step switch
    {
        { Verdict: null } => "non jouée",
        { Started: { } started } when withTimes => $"{FrenchText.Time(started)} UTC, {FrenchText.Duration(step.Duration)}",
        _ => FrenchText.Duration(step.Duration),
    };

    private static void Write(HtmlWriter html, AttachmentRecord attachment, bool withPictures)
    {
        var name = attachment.FileName ?? attachment.MediaType;
        var isPicture = attachment.MediaType is "image/png" or "image/jpeg" or "image/svg+xml";
        if (isPicture && withPictures && attachment.Body.Length <= MaxPicture)
        {
            html.Open("img", ("alt", name), ("src", $"data:{attachment.MediaType};base64,{Convert.ToBase64String(attachment.Body.Span)}"));
            return;
        }

        var isText = attachment.MediaType.StartsWith("text/", StringComparison.Ordinal) || attachment.MediaType.EndsWith("json", StringComparison.Ordinal);
        if (isText)
            html.Open("details").Element("summary", $"Pièce jointe : {name}").Element("pre", Cut(Encoding.UTF8.GetString(attachment.Body.Span))).Close();
        else
            html.Element("p", $"Pièce jointe : {name} ({attachment.MediaType}, {FrenchText.Count(attachment.Body.Length, "octet", "octets")}), dans messages.ndjson.", ("class", "doux"));
    }

    private static string StatusOf(StepRecord step) => step.Status switch
    {
        StepStatus.Failed => step.Verdict?.French() ?? "échouée",
        StepStatus.Skipped => "non jouée",
        StepStatus.Pending => "en attente",
        StepStatus.Undefined => "non définie",
        StepStatus.Ambiguous => "ambiguë",
        _ => "interrompue",
    };

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText] + "… (coupé)";
}
