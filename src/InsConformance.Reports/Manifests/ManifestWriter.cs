using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsConformance.Certification.Assessments;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>Writes <c>manifest.json</c>: size and SHA-256 of every other file of the folder, sorted, and what each proof says.</summary>
internal static class ManifestWriter
{
    /// <summary>Version of the form of the file.</summary>
    public const int Format = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToolOf(RunFacts facts) => $"InsConformance {facts.ToolVersion}";

    public static void Write(Stream output, RunEvidence run, ProofFiles proofs)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("tool", ToolOf(run.Facts));
        if (run.Facts.Commit is { } commit)
            json.WriteString("commit", commit);
        json.WriteString("runId", run.Facts.RunId);
        json.WriteStartObject("product");
        json.WriteString("name", run.Facts.Product.Name);
        json.WriteString("version", run.Facts.Product.Version);
        json.WriteEndObject();
        json.WriteStartArray("simulated");
        foreach (var part in run.Facts.Simulated)
            json.WriteStringValue(part.Word());
        json.WriteEndArray();
        json.WriteStartArray("catalogues");
        foreach (var assessment in run.Assessments)
            WriteCatalogue(json, assessment, proofs);
        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var path in FolderFiles.Of(run.Folder.Path))
            WriteFile(json, run.Folder, path);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCatalogue(Utf8JsonWriter json, Assessment assessment, ProofFiles proofs)
    {
        json.WriteStartObject();
        json.WriteString("id", assessment.Catalogue.Id);
        json.WriteString("version", assessment.Catalogue.Version);
        json.WriteStartArray("proofs");
        foreach (var proof in assessment.Proofs)
        {
            json.WriteStartObject();
            json.WriteString("id", proof.Proof.Id);
            if (proof.Subject.Requirement.Bloc is { } section)
                json.WriteString("section", section);
            json.WriteString("state", proof.State.Word());
            if (proofs.PathOf(proof) is { } path)
                json.WriteString("file", path);
            if (proof.Attached.Count > 0)
            {
                json.WriteStartArray("attached");
                foreach (var file in proof.Attached)
                    json.WriteStringValue(file);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, RunFolder folder, string path)
    {
        using var stream = File.OpenRead(folder.At(path));
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteNumber("size", stream.Length);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(stream)));
        json.WriteEndObject();
    }
}
