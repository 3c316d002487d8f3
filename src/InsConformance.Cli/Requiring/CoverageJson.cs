using System.Text.Encodings.Web;
using System.Text.Json;
using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Coverage;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cli.Requiring;

/// <summary>Coverage as JSON, with stable English names.</summary>
internal static class CoverageJson
{
    public static void Print(Action<Utf8JsonWriter> body)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        body(json);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public static void Write(Utf8JsonWriter json, CoverageReading reading)
    {
        json.WriteStartObject();
        WriteTexts(json, "profiles", reading.Judgement.Scope.Names);
        json.WriteStartArray("catalogues");
        foreach (var coverage in reading.Catalogues)
        {
            json.WriteStartObject();
            json.WriteString("id", coverage.Catalogue.Id);
            json.WriteString("version", coverage.Catalogue.Version);
            json.WriteString("title", coverage.Catalogue.Title);
            json.WriteString("evidence", coverage.Catalogue.Evidence.Word());
            WriteCounts(json, "requirementCounts", coverage.Requirements.Select(r => r.State));
            WriteCounts(json, "scenarioCounts", coverage.Scenarios.Select(s => s.State));
            WriteCounts(json, "proofCounts", coverage.Proofs.Select(p => p.State));
            json.WriteStartArray("requirements");
            foreach (var requirement in coverage.Requirements)
                Write(json, requirement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RequirementCoverage coverage)
    {
        var requirement = coverage.Requirement;
        json.WriteStartObject();
        json.WriteString("id", requirement.Id);
        if (requirement.PublishedId != requirement.Id)
            json.WriteString("publishedId", requirement.PublishedId);
        json.WriteString("title", requirement.Title);
        WriteOptional(json, "statement", requirement.Statement);
        json.WriteString("state", coverage.State.Word());
        WriteOptional(json, "note", coverage.Note);
        WriteOptional(json, "status", requirement.Status);
        WriteTexts(json, "perimeters", requirement.Perimeters);
        json.WriteString("source", requirement.Source);
        json.WriteString("evidence", requirement.Evidence.Word());
        json.WriteStartArray("scenarios");
        foreach (var scenario in coverage.Scenarios)
        {
            json.WriteStartObject();
            json.WriteString("id", scenario.Scenario.Id);
            json.WriteString("title", scenario.Scenario.Title);
            json.WriteString("state", scenario.State.Word());
            WriteTexts(json, "profiles", scenario.Scenario.Profiles);
            json.WriteStartArray("proofs");
            foreach (var proof in scenario.Proofs)
                Write(json, proof);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Write(Utf8JsonWriter json, ProofCoverage coverage)
    {
        var proof = coverage.Subject.Proof;
        json.WriteStartObject();
        json.WriteString("id", proof.Id);
        json.WriteString("tag", proof.Tag);
        json.WriteString("title", proof.Title);
        json.WriteString("kind", proof.Kind.Word());
        json.WriteString("statement", proof.Statement);
        json.WriteString("state", coverage.State.Word());
        WriteOptional(json, "note", coverage.Note);
        WriteTexts(json, "profiles", proof.Profiles);
        json.WriteString("source", proof.Source);
        json.WriteString("evidence", proof.Evidence.Word());
        json.WriteStartArray("features");
        foreach (var feature in coverage.Features)
            Write(json, feature, coverage.Carried.FirstOrDefault(c => c.Outcome == feature));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScenarioOutcome feature, CarriedOutcome? carried)
    {
        json.WriteStartObject();
        json.WriteString("key", feature.Key);
        json.WriteString("name", feature.Name);
        WriteOptional(json, "throughTag", carried?.Origin.Proof.Tag);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<CoverageState> states)
    {
        var counts = states.CountBy(s => s).ToDictionary();
        json.WriteStartObject(name);
        json.WriteNumber("total", counts.Values.Sum());
        foreach (var state in Enum.GetValues<CoverageState>())
            json.WriteNumber(state.Word(), counts.GetValueOrDefault(state));
        json.WriteEndObject();
    }
}
