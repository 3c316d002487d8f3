using System.Net.Http.Headers;

namespace InsConformance.Insi.Checks;

/// <summary>The HTTP header <c>Content-Type</c>. Contract section 1.2.</summary>
internal static class HttpChecks
{
    public static void Run(ref CheckRun run)
    {
        if (run.Context.ContentType is not { } text || text == InsiNames.ContentType)
            return;
        if (!MediaTypeHeaderValue.TryParse(text, out var type) || !InsiNames.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            run.Report("http-content-type", text.Length == 0
                ? $"Content-Type attendu : {InsiNames.ContentType} ; absent."
                : $"Content-Type attendu : {InsiNames.ContentType} ; reçu : {Visible.Text(text)}.");
            return;
        }

        if (type.CharSet is not { } charset)
            run.Report("http-charset", "Content-Type : charset=utf-8 attendu ; aucun charset indiqué.");
        else if (!charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            run.Report("http-charset", $"Content-Type : charset=utf-8 attendu ; reçu : {Visible.Text(charset)}.");

        var expected = run.Request.Operation.Action;
        foreach (var parameter in type.Parameters)
        {
            if (parameter.Name.Equals("action", StringComparison.OrdinalIgnoreCase) && parameter.Value?.Trim('"') != expected)
                run.Report("http-action", $"Paramètre action attendu : {expected} ; reçu : {Visible.Text(parameter.Value)}.");
        }
    }
}
