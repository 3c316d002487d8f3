using System.Globalization;
using InsConformance.Certification.Coverage;
using InsConformance.Foundation;

namespace InsConformance.Cli.Requiring;

/// <summary>Coverage as a French text.</summary>
internal static class CoverageTable
{
    private static readonly CoverageState[] States = Enum.GetValues<CoverageState>();

    public static void Write(TextWriter output, CoverageReading reading, bool details)
    {
        TextTable.Write(output, [Titles(), .. reading.Catalogues.SelectMany(Rows)]);
        if (reading.Judgement.Scope.Names.Count > 0)
            output.WriteLine($"Profils choisis : {string.Join(" | ", reading.Judgement.Scope.Names)}");
        foreach (var catalogue in reading.Catalogues)
        {
            if (details)
                WriteDetails(output, catalogue);
            foreach (var missing in catalogue.Proofs.Where(p => p.State == CoverageState.Missing))
                output.WriteLine($"✘ {catalogue.Catalogue.Id}: {missing.Subject.Proof.Place}: {missing.Note}");
        }
    }

    /// <summary>A catalogue that claims a feature which is not there is a fault; all else is accounted for.</summary>
    public static ExitCode Conclude(CoverageReading reading) =>
        reading.Catalogues.SelectMany(c => c.Proofs).Any(p => p.State == CoverageState.Missing) ? ExitCode.NonConform : ExitCode.Conform;

    private static string[] Titles() => ["catalogue", "niveau", "total", .. States.Select(s => s.French().ToLowerInvariant())];

    private static IEnumerable<string[]> Rows(CatalogueCoverage coverage)
    {
        yield return Row($"{coverage.Catalogue.Id} {coverage.Catalogue.Version}", "exigences", coverage.Requirements.Select(r => r.State));
        yield return Row("", "scénarios", coverage.Scenarios.Select(s => s.State));
        yield return Row("", "preuves", coverage.Proofs.Select(p => p.State));
    }

    private static string[] Row(string catalogue, string level, IEnumerable<CoverageState> states)
    {
        var counts = states.CountBy(s => s).ToDictionary();
        return [catalogue, level, Number(counts.Values.Sum()), .. States.Select(s => Number(counts.GetValueOrDefault(s)))];
    }

    private static void WriteDetails(TextWriter output, CatalogueCoverage coverage)
    {
        output.WriteLine();
        output.WriteLine(coverage.Catalogue.Title);
        foreach (var requirement in coverage.Requirements)
        {
            output.WriteLine($"{requirement.State.Sign()} {requirement.Requirement.Id}  {requirement.Requirement.Title}");
            if (requirement.Note is not null)
                output.WriteLine($"    – {requirement.Note}");
            foreach (var proof in requirement.Scenarios.SelectMany(s => s.Proofs))
                WriteProof(output, proof);
        }
    }

    private static void WriteProof(TextWriter output, ProofCoverage proof)
    {
        output.WriteLine($"    {proof.State.Sign()} {proof.Subject.Proof.Tag}  {proof.Subject.Proof.Title}");
        foreach (var feature in proof.Features)
        {
            var origin = proof.Carried.FirstOrDefault(c => c.Outcome == feature)?.Origin.Proof.Tag;
            output.WriteLine($"        {feature.Key}  {feature.Name}{(origin is null ? "" : $"  (par {origin})")}");
        }

        if (proof.Note is not null && proof.State is not CoverageState.Later)
            output.WriteLine($"        {proof.Note}");
    }

    private static string Number(int number) => number == 0 ? "·" : number.ToString(CultureInfo.InvariantCulture);
}
