using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Mutation;

/// <summary>The matrix in the run folder: <c>mutants.json</c>, which the reports are built from, and <c>mutants.csv</c>, one line per cell, for spreadsheets.</summary>
public static class KillMatrixFile
{
    // A document of its own, never embedded in HTML: accents stay readable.
    private static readonly KillMatrixJson Context = new(new JsonSerializerOptions(KillMatrixJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes both files, whole or not at all; may be called again when more is known.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="matrix">The matrix.</param>
    /// <exception cref="BlockedException">A file cannot be written.</exception>
    public static void Write(RunFolder folder, KillMatrix matrix)
    {
        OutputFile.Write(folder.At(FolderFiles.Mutants), stream => JsonSerializer.Serialize(stream, matrix, Context.KillMatrix));
        OutputFile.Write(folder.At(FolderFiles.MutantTable), stream => stream.Write(Encoding.UTF8.GetBytes(Csv(matrix))));
    }

    /// <summary>Keeps the bytes of an exchange that shows why a mutant was caught.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="mutant">Id of the mutant.</param>
    /// <param name="scenario">Key of the scenario that caught it.</param>
    /// <param name="request">Bytes of the request.</param>
    /// <param name="response">Bytes of the response.</param>
    /// <param name="answer">French: return code or fault.</param>
    /// <exception cref="BlockedException">A file cannot be written.</exception>
    public static KillExchange Keep(RunFolder folder, string mutant, string scenario, ReadOnlyMemory<byte> request, ReadOnlyMemory<byte> response, string answer)
    {
        var stem = $"mutants/{SafeName.Of(mutant, "mutant")}/{SafeName.Of(Path.GetFileName(scenario), "scenario")}";
        var kept = new KillExchange(stem + ".request.xml", stem + ".response.xml", answer);
        OutputFile.Write(folder.At(kept.RequestFile), stream => stream.Write(request.Span));
        OutputFile.Write(folder.At(kept.ResponseFile), stream => stream.Write(response.Span));
        return kept;
    }

    /// <summary>Reads the matrix of a run.</summary>
    /// <param name="folder">The run folder.</param>
    /// <returns><see langword="null"/> when the run played no mutants.</returns>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static KillMatrix? Read(RunFolder folder)
    {
        var path = folder.At(FolderFiles.Mutants);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), Context.KillMatrix) ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException("kill-matrix", new Place(path), $"the kill matrix cannot be read: {e.Message}", "play the mutants again", e);
        }
    }

    /// <summary>Semicolons, as French spreadsheets want; a requirement that caught nothing keeps a line with empty cells.</summary>
    private static string Csv(KillMatrix matrix)
    {
        var csv = new StringBuilder("\uFEFFcatalogue;exigence;mutant;scénario\r\n");
        foreach (var requirement in matrix.Requirements)
        {
            foreach (var kill in requirement.Kills.DefaultIfEmpty(new MatrixKill("", "")))
                csv.AppendJoin(';', new[] { requirement.Catalogue, requirement.Id, kill.Mutant, kill.Scenario }.Select(Cell)).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>
    /// One cell. Names of features come from anywhere: what a spreadsheet program would take for a formula, also after blanks or in the wide forms of the
    /// signs, gets an apostrophe before it and quotes around it (OWASP, CSV Injection).
    /// </summary>
    private static string Cell(string text)
    {
        var isLikeFormula = text is ['\t' or '\r' or '\n', ..] || text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
        if (isLikeFormula)
            text = "'" + text;
        return isLikeFormula || text.AsSpan().ContainsAny(";\"\t\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
