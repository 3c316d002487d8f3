using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

/// <summary>One run of all mutants, shared by the tests that look at what came of it.</summary>
public sealed class MutantRun : IDisposable
{
    /// <summary>A minute on a quiet machine.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(8);

    private readonly Workplace _place = new();

    /// <summary>Plays them.</summary>
    public MutantRun()
    {
        Folder = _place.PathTo("run");
        Result = ExternalTool.Run(
            "dotnet",
            [Insconf.Library, "run", "--json", "--lps", "reference:all-mutants", "--unconfirmed-contract", "--output", Folder],
            folder: _place.Folder,
            deadline: Deadline,
            environment: _place.Environment);
        Summary = JsonDocument.Parse(Result.Output).RootElement;
        Matrix = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "mutants.json"))).RootElement;
        Report = File.ReadAllText(Path.Combine(Folder, "rapport.html"));
    }

    internal ToolResult Result { get; }

    internal JsonElement Summary { get; }

    internal JsonElement Matrix { get; }

    internal string Folder { get; }

    internal string Report { get; }

    /// <inheritdoc/>
    public void Dispose() => _place.Dispose();

    /// <summary>What the matrix says of one mutant.</summary>
    internal JsonElement Mutant(string id) => Matrix.GetProperty("mutants").EnumerateArray().Single(m => m.GetProperty("id").GetString() == id);

    /// <summary>What the report says of one mutant.</summary>
    internal string Section(string id)
    {
        var start = Report.IndexOf($"id=\"mutant-{id}\"", StringComparison.Ordinal);
        var end = Report.IndexOf("id=\"mutant-", start + 1, StringComparison.Ordinal);
        return end < 0 ? Report[start..] : Report[start..end];
    }
}
