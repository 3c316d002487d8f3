using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Dossiers;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests.Dossiers;

/// <summary>The shipped example, changed in one place at a time, with a run that agrees with it.</summary>
internal static class DossierSamples
{
    public static readonly string File = Repository.PathTo("fixtures", "dossier", "dossier.yaml");

    public static readonly string Text = System.IO.File.ReadAllText(File);

    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly DossierTerms Terms = DossierTermsFile.Load(Repository.PathTo("scenarios", "dossier.yaml"));

    private static readonly CatalogueShelf Shelf = CatalogueShelf.Open(Repository.PathTo("scenarios", "catalogues"));

    private static readonly ProfileTable Table = ProfileTableFile.Load(Repository.PathTo("scenarios", "profiles", "tlc-1.4.2.yaml"), Shelf.Heads);

    private static readonly Catalogue Tlc = Shelf.Load(["tlc-1.4.2"])[0];

    /// <summary>The example with texts replaced; a replacement that changes nothing fails the test.</summary>
    public static DossierCase Case(params (string Old, string New)[] changes)
    {
        var text = Text;
        foreach (var (old, @new) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return new DossierCase(EditorDossierFile.Parse(text, File), Terms, Table, Today);
    }

    /// <summary>A run that agrees with the example, every proof of the profiles produced.</summary>
    public static RunWitness Run(Verdict verdict = Verdict.Passed)
    {
        var profiles = Case().Dossier.Software.Profiles.Value!;
        var outcomes = Tlc.Proofs.Where(p => p.Proof.Automation != Automation.Dossier).Select(p => new ScenarioOutcome("f:1", p.Proof.Id, [p.Proof.Tag], verdict));
        var scope = ProfileScope.Of(profiles, [Tlc.Head]);
        var needed = outcomes.Where(o => scope.Holds(Tlc.Proofs.Single(p => p.Proof.Tag == o.Tags[0]).Proof.Profiles));
        return new RunWitness
        {
            Name = "LPS-REFERENCE",
            Version = "1.0",
            Nie = "FICTIF-NIE-01",
            Nil = "FICTIF-NIL-01",
            Profiles = profiles,
            Versions = [new SeenVersion("ContexteLPS/LPS/Version", "1.0", 1, 12)],
            ProofFiles = [],
            MisnamedProofFiles = [],
            Assessments = [Assessment.Of(Tlc, needed, scope.OutOf(Tlc))],
        };
    }

    public static IReadOnlyList<DossierFinding> Check(params (string Old, string New)[] changes) => DossierRules.Check(Case(changes));

    public static IEnumerable<DossierFinding> Of(this IEnumerable<DossierFinding> findings, string rule) => findings.Where(f => f.Rule.Id == rule);

    /// <summary>What is neither good nor without object.</summary>
    public static IEnumerable<DossierFinding> Bad(this IEnumerable<DossierFinding> findings) =>
        findings.Where(f => f.State is DossierState.Missing or DossierState.NonConform);
}
