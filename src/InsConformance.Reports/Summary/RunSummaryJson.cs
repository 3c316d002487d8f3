using System.Text.Encodings.Web;
using System.Text.Json;
using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Mutation;

namespace InsConformance.Reports.Summary;

/// <summary>Writes a summary as the JSON of <c>--json</c>: one object, names in English, texts as in the reports. Thread-safe.</summary>
public static class RunSummaryJson
{
    // The output is a JSON document of its own, never embedded in HTML: accents stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object, UTF-8, without final line end.</summary>
    public static void Write(RunSummary summary, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("runId", summary.RunId);
        json.WriteString("verdict", summary.Worst?.Word());
        json.WriteNumber("exitCode", (int)summary.ExitCode);
        json.WriteString("started", summary.Started);
        if (summary.Finished is { } finished)
            json.WriteString("finished", finished);
        else
            json.WriteNull("finished");
        WriteProduct(json, summary);
        WriteCounts(json, summary.Counts);
        json.WriteStartArray("catalogues");
        foreach (var catalogue in summary.Catalogues)
            WriteCatalogue(json, catalogue);
        json.WriteEndArray();
        json.WriteStartArray("notPassed");
        foreach (var problem in summary.NotPassed)
            WriteProblem(json, problem);
        json.WriteEndArray();
        json.WriteStartArray("noLongerHappens");
        foreach (var entry in summary.NoLongerHappens)
        {
            json.WriteStartObject();
            json.WriteString("target", entry.Target);
            json.WriteString("reason", entry.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "gaps", summary.Gaps);
        WriteTexts(json, "remarks", summary.Remarks);
        if (summary.Mutants is { } mutants)
            WriteMutants(json, mutants);
        WritePaths(json, summary.Paths);
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject("product");
        json.WriteString("name", summary.Product.Name);
        json.WriteString("version", summary.Product.Version);
        json.WriteString("driver", summary.Product.Driver);
        json.WriteString("mutant", summary.Product.Mutant);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, VerdictCounts counts)
    {
        json.WriteStartObject("scenarios");
        json.WriteNumber("total", counts.Total);
        json.WriteNumber(Verdict.Passed.Word(), counts.Passed);
        json.WriteNumber(Verdict.Failed.Word(), counts.Failed);
        json.WriteNumber("expected", counts.Expected);
        json.WriteNumber(Verdict.Error.Word(), counts.Error);
        json.WriteNumber(Verdict.Blocked.Word(), counts.Blocked);
        json.WriteNumber(Verdict.Manual.Word(), counts.Manual);
        json.WriteEndObject();
    }

    private static void WriteCatalogue(Utf8JsonWriter json, CatalogueSummary catalogue)
    {
        json.WriteStartObject();
        json.WriteString("id", catalogue.Id);
        json.WriteString("version", catalogue.Version);
        json.WriteStartObject("proofs");
        foreach (var state in Enum.GetValues<ProofState>())
            json.WriteNumber(state.Word(), catalogue.Counts.GetValueOrDefault(state));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, ScenarioProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("key", problem.Key);
        json.WriteString("name", problem.Name);
        json.WriteString("verdict", problem.Verdict.Word());
        json.WriteString("problem", problem.Problem);
        json.WriteString("expected", problem.ExpectedReason);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>The counts and what is wrong; the whole matrix is in <c>mutants.json</c>.</summary>
    private static void WriteMutants(Utf8JsonWriter json, KillMatrix mutants)
    {
        json.WriteStartObject("mutants");
        json.WriteString("verdict", mutants.Verdict.Word());
        json.WriteBoolean("interrupted", mutants.IsInterrupted);
        json.WriteNumber("total", mutants.Mutants.Count);
        json.WriteNumber("killed", mutants.Mutants.Count(m => m.State == MutantState.Killed));
        WriteTexts(json, "survivors", mutants.Survivors);
        WriteTexts(json, "unclear", [.. mutants.Mutants.Where(m => m.State == MutantState.Unclear).Select(m => m.Id)]);
        WriteTexts(json, "idleRequirements", mutants.IdleRequirements);
        WriteTexts(json, "idleScenarios", mutants.IdleScenarios);
        WriteTexts(json, "unplayedRequirements", mutants.UnplayedRequirements);
        WriteTexts(json, "unplayedScenarios", mutants.UnplayedScenarios);
        json.WriteEndObject();
    }

    private static void WritePaths(Utf8JsonWriter json, SummaryPaths paths)
    {
        json.WriteStartObject("paths");
        json.WriteString("folder", paths.Folder);
        json.WriteString("dossier", paths.Dossier);
        json.WriteString("report", paths.Report);
        json.WriteString("junit", paths.JUnit);
        json.WriteString("messages", paths.Messages);
        json.WriteString("manifest", paths.Manifest);
        json.WriteEndObject();
    }
}
