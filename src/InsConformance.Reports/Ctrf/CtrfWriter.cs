using System.Text.Encodings.Web;
using System.Text.Json;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Runs;
using InsConformance.Reports.TestCases;
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

    public static void Write(Stream output, RunEvidence run, IReadOnlyList<TestSuite> suites)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("reportFormat", "CTRF");
        json.WriteString("specVersion", "0.0.0");
        json.WriteStartObject("results");
        json.WriteStartObject("tool");
        json.WriteString("name", "InsConformance");
        json.WriteString("version", run.Facts.ToolVersion);
        json.WriteEndObject();
        Summary(json, run, [.. suites.SelectMany(s => s.Cases)]);
        json.WriteStartArray("tests");
        foreach (var suite in suites)
        {
            foreach (var test in suite.Cases)
                Write(json, suite, test);
        }

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

    private static void Summary(Utf8JsonWriter json, RunEvidence run, TestCase[] tests)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("tests", tests.Length);
        foreach (var status in Statuses)
            json.WriteNumber(status, tests.Count(t => StatusOf(t.Outcome) == status));
        json.WriteNumber("start", run.Facts.Started.ToUnixTimeMilliseconds());
        json.WriteNumber("stop", (run.Record.Finished ?? run.Facts.Started).ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestSuite suite, TestCase test)
    {
        json.WriteStartObject();
        json.WriteString("name", CleanText.ForXml(test.Name));
        json.WriteString("status", StatusOf(test.Outcome));
        json.WriteNumber("duration", (long)test.Duration.TotalMilliseconds);
        if (test.Started != default)
            json.WriteNumber("start", test.Started.ToUnixTimeMilliseconds());
        json.WriteStartArray("suite");
        json.WriteStringValue(CleanText.ForXml(suite.Name));
        json.WriteEndArray();
        if (test.Message.Length > 0)
            json.WriteString("message", CleanText.ForXml(test.Message));
        if (test.Detail.Length > 0)
            json.WriteString("trace", CleanText.ForXml(test.Detail));
        json.WriteString("rawStatus", test.Word);
        json.WriteString("filePath", test.File);
        if (test.Line > 0)
            json.WriteNumber("line", test.Line);
        json.WriteStartArray("tags");
        foreach (var tag in test.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string StatusOf(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "passed",
        TestOutcome.Pending => "pending",
        TestOutcome.Skipped => "skipped",
        _ => "failed",
    };
}
