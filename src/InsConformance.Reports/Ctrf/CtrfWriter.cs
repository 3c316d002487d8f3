using System.Text.Encodings.Web;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Ctrf;

/// <summary>
/// Writes <c>ctrf.json</c>, the Common Test Report Format. It has one word for red: error, blocked and missing evidence are <c>failed</c> too and keep their
/// own word as <c>rawStatus</c>; what a person must attach is <c>pending</c>, an expected non-conformity <c>skipped</c>.
/// </summary>
internal static class CtrfWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Statuses = ["passed", "failed", "pending", "skipped", "other"];

    public static void Write(Stream output, RunEvidence run)
    {
        var tests = run.Scenarios.Select(TestOf)
            .Concat(run.Gaps.Select(g => new Test(g, "Preuves manquantes", "failed", "missing-evidence", g, null, null, default, default, [])))
            .Concat(run.Expectations.NoLongerHappens.Select(e => new Test($"{e.Target} ne se produit plus ({e.Reason})", "Non-conformités attendues", "failed", "no-longer-happens", e.Reason, null, null, default, default, [])))
            .ToArray();
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("reportFormat", "CTRF");
        json.WriteString("specVersion", "0.0.0");
        json.WriteStartObject("results");
        json.WriteStartObject("tool");
        json.WriteString("name", "InsConformance");
        json.WriteString("version", run.Facts.ToolVersion);
        json.WriteEndObject();
        json.WriteStartObject("summary");
        json.WriteNumber("tests", tests.Length);
        foreach (var status in Statuses)
            json.WriteNumber(status, tests.Count(t => t.Status == status));
        json.WriteNumber("start", run.Facts.Started.ToUnixTimeMilliseconds());
        json.WriteNumber("stop", (run.Record.Finished ?? run.Facts.Started).ToUnixTimeMilliseconds());
        json.WriteEndObject();
        json.WriteStartArray("tests");
        foreach (var test in tests)
            Write(json, test);
        json.WriteEndArray();
        json.WriteStartObject("environment");
        json.WriteString("appName", run.Facts.Product.Name);
        json.WriteString("appVersion", run.Facts.Product.Version);
        json.WriteStartObject("extra");
        json.WriteString("run", run.Facts.RunId);
        json.WriteString("simulated", string.Join(' ', run.Facts.Simulated.Select(s => s.Word())));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Test TestOf(ScenarioEvidence scenario)
    {
        var record = scenario.Record;
        var status = (record.Verdict, scenario.ExpectedReason) switch
        {
            (Verdict.Passed, _) => "passed",
            (Verdict.Manual, _) => "pending",
            (Verdict.Failed, not null) => "skipped",
            _ => "failed",
        };
        var message = scenario.ExpectedReason is { } reason ? $"Non-conformité attendue : {reason}" : scenario.Problem;
        return new Test(record.Name, record.Feature, status, record.Verdict.Word(), message, record.Uri, record.Line, record.Started, record.Duration, record.Tags);
    }

    private static void Write(Utf8JsonWriter json, Test test)
    {
        json.WriteStartObject();
        json.WriteString("name", CleanText.ForXml(test.Name));
        json.WriteString("status", test.Status);
        json.WriteNumber("duration", (long)test.Duration.TotalMilliseconds);
        if (test.Started != default)
            json.WriteNumber("start", test.Started.ToUnixTimeMilliseconds());
        json.WriteString("suite", CleanText.ForXml(test.Suite));
        if (test.Message is { } message)
            json.WriteString("message", CleanText.ForXml(message));
        json.WriteString("rawStatus", test.RawStatus);
        if (test.File is { } file)
        {
            json.WriteString("filePath", file);
            json.WriteNumber("line", test.Line ?? 0);
        }

        json.WriteStartArray("tags");
        foreach (var tag in test.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Test(
        string Name, string Suite, string Status, string RawStatus, string? Message, string? File, int? Line, DateTimeOffset Started, TimeSpan Duration, IReadOnlyList<string> Tags);
}
