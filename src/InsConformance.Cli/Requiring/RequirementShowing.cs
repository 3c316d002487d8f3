using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Coverage;
using InsConformance.Certification.Crosswalks;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cli.Requiring;

/// <summary>Shows one requirement, or the one above a scenario or proof, in every catalogue that has the id.</summary>
internal static class RequirementShowing
{
    public static ExitCode Run(string id, JudgementRequest request, bool json)
    {
        var reading = CoverageReading.Read(request, []);
        var found = reading.Catalogues.SelectMany(c => Find(c, id).Select(r => (Coverage: c, Requirement: r))).ToArray();
        if (found.Length == 0)
        {
            throw new InputException(
                "unknown-requirement", null, $"no catalogue in use has a requirement, scenario or proof '{id}'", "insconf requirements list shows them; write an id with blanks between quotes");
        }

        if (json)
        {
            CoverageJson.Print(j =>
            {
                j.WriteStartArray();
                foreach (var (coverage, requirement) in found)
                {
                    j.WriteStartObject();
                    j.WriteString("catalogue", coverage.Catalogue.Id);
                    j.WritePropertyName("requirement");
                    CoverageJson.Write(j, requirement);
                    j.WriteEndObject();
                }

                j.WriteEndArray();
            });
        }
        else
        {
            foreach (var (coverage, requirement) in found)
                Write(Console.Out, coverage.Catalogue, requirement, reading.Judgement.Crosswalk);
        }

        return ExitCode.Conform;
    }

    /// <summary>Accepts ids as published, as in this catalogue, in tag form, and whole tags.</summary>
    private static IEnumerable<RequirementCoverage> Find(CatalogueCoverage coverage, string id)
    {
        var head = coverage.Catalogue.Head;
        var tag = id.StartsWith('@') ? id : head.TagOf(id.Trim());
        bool Is(string own, string published) => head.TagOf(own) == tag || head.TagOf(published) == tag;
        return coverage.Requirements.Where(r =>
            Is(r.Requirement.Id, r.Requirement.PublishedId)
            || r.Requirement.Scenarios.Any(s => Is(s.Id, s.PublishedId) || s.Proofs.Any(p => Is(p.Id, p.PublishedId))));
    }

    private static void Write(TextWriter output, Catalogue catalogue, RequirementCoverage coverage, Crosswalk crosswalk)
    {
        var requirement = coverage.Requirement;
        output.WriteLine($"{requirement.Id}  {requirement.Title}  ({catalogue.Id} {catalogue.Version}, {coverage.State.French().ToLowerInvariant()})");
        if (requirement.PublishedId != requirement.Id)
            output.WriteLine($"  Publiée sous l'identifiant {requirement.PublishedId}");
        Line(output, "", requirement.Statement);
        Line(output, "Bloc : ", requirement.Bloc);
        Line(output, "Périmètres : ", requirement.Perimeters.Count == 0 ? null : string.Join(", ", requirement.Perimeters));
        Line(output, "État au registre : ", requirement.Status);
        output.WriteLine($"  Source : {requirement.Source} ({requirement.Evidence.Word()})");
        Line(output, "– ", coverage.Note);
        foreach (var (header, text) in requirement.Extra)
            Line(output, $"{header} : ", text);
        foreach (var scenario in coverage.Scenarios)
        {
            output.WriteLine();
            output.WriteLine($"  {scenario.State.Sign()} {scenario.Scenario.Id}  {scenario.Scenario.Title}");
            Line(output, "    ", scenario.Scenario.Statement);
            foreach (var (header, text) in scenario.Scenario.Extra)
                Line(output, $"    {header} : ", text);
            foreach (var proof in scenario.Proofs)
                WriteProof(output, catalogue, proof, crosswalk);
        }

        output.WriteLine();
    }

    private static void WriteProof(TextWriter output, Catalogue catalogue, ProofCoverage coverage, Crosswalk crosswalk)
    {
        var proof = coverage.Subject.Proof;
        output.WriteLine($"    {coverage.State.Sign()} {proof.Tag}  {proof.Title} [{proof.Kind.French()}, {coverage.State.French().ToLowerInvariant()}]");
        Line(output, "      ", proof.Statement);
        Line(output, "      ", proof.Profiles.Count == 0 ? null : $"Profils : {string.Join(" | ", proof.Profiles)}");
        if (proof.Source != coverage.Subject.Requirement.Source)
            Line(output, "      ", $"Source : {proof.Source} ({proof.Evidence.Word()})");
        Line(output, "      ", coverage.Note);
        foreach (var feature in coverage.Features)
            Line(output, "      ", $"{feature.Key}  {feature.Name}{(coverage.Carried.FirstOrDefault(c => c.Outcome == feature) is { } carried ? $"  (par {carried.Origin.Proof.Tag})" : "")}");
        var key = new ProofKey(catalogue.Id, proof.Id);
        foreach (var link in crosswalk.LinksOf(key))
            Line(output, "      ", LinkOf(link, key));
    }

    private static string LinkOf(CrosswalkLink link, ProofKey from)
    {
        var other = link.Other(from);
        var words = link.Relation switch
        {
            LinkRelation.Same => "=",
            LinkRelation.Partial => "~ recoupe en partie",
            _ when link.Carries(from) => "> demande plus que",
            _ => "< demande moins que",
        };
        return $"{words} {other.Catalogue} {other.Proof} ({link.Evidence.Word()}){(link.Why is null ? "" : $" : {link.Why}")}";
    }

    private static void Line(TextWriter output, string before, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            output.WriteLine($"  {before}{text.ReplaceLineEndings(" ")}");
    }
}
