using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Dossiers;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests.Dossiers;

/// <summary>What each rule finds when the shipped example is changed in one place.</summary>
public sealed class DossierRulesTests
{
    [Fact]
    public void Example_WithARunThatAgrees_HasNothingMissing()
    {
        var findings = DossierRules.Check(DossierSamples.Case() with { Run = DossierSamples.Run() });

        Assert.Empty(findings.Bad());
        Assert.Equal(ExitCode.Conform, findings.ToExitCode());
    }

    [Fact]
    public void Example_Alone_LacksOnlyWhatARunShows()
    {
        var findings = DossierSamples.Check();

        Assert.Equal(["SEED-VER-01", "SEED-PRF-01"], findings.Bad().Select(f => f.Rule.Id));
        Assert.Equal(ExitCode.Blocked, findings.ToExitCode());
    }

    [Fact]
    public void EmptyDossier_NoRuleSaysOk()
    {
        var subject = DossierSamples.Case() with { Dossier = EditorDossierFile.Parse("group: true", "vide.yaml") };

        var findings = DossierRules.Check(subject);

        Assert.DoesNotContain(findings, f => f.State is DossierState.Ok or DossierState.Reminder);
        Assert.All(findings.Where(f => f.State == DossierState.Missing), f => Assert.Equal("vide.yaml", f.Place!.File));
        Assert.All(DossierRules.Ids, id => Assert.Contains(findings.Of(id), f => f.State == DossierState.Missing));
    }

    /// <summary>Each required fact of the example, taken out alone, is missed at its key and turns no other rule red.</summary>
    [Theory]
    [InlineData("name: Logiciels Fictifs", "entity.name", "SEED-REC-01")]
    [InlineData("lastName: FICTIVE, ", "entity.legalRepresentative.lastName", "SEED-REC-01")]
    [InlineData(", firstName: Claude", "entity.legalRepresentative.firstName", "SEED-REC-01")]
    [InlineData(", mail: direction@editeur.example", "entity.legalRepresentative.mail", "SEED-REC-01")]
    [InlineData(", phone: +33 1 99 00 12 35", "entity.contact.phone", "SEED-REC-01")]
    [InlineData("siret: \"123 456 782 00002\"", "entity.siret", "SEED-REC-01")]
    [InlineData("plannedDate: 2027-01-15", "software.plannedDate", "SEED-REC-02")]
    [InlineData("mayPublishPlannedDate: true", "software.mayPublishPlannedDate", "SEED-REC-02")]
    [InlineData("inTeleconsultationCompany: false", "software.inTeleconsultationCompany", "SEED-REC-02")]
    [InlineData("nie: FICTIF-NIE-01", "software.nie", "SEED-REC-03")]
    [InlineData("nil: FICTIF-NIL-01", "software.nil", "SEED-REC-03")]
    [InlineData("components: []", "components", "SEED-REC-04")]
    [InlineData("group: false", "group", "SEED-REC-05")]
    [InlineData("interfaces: [web]", "software.interfaces", "SEED-REC-07")]
    [InlineData("intrusionTests: []", "intrusionTests", "SEED-PRF-03")]
    [InlineData(", instance: serveur de recette", "instance", "SEED-CRT-06")]
    public void RequiredFact_TakenOut_IsMissingAtItsKey(string line, string key, string rule)
    {
        var findings = DossierRules.Check(DossierSamples.Case((line, "")) with { Run = DossierSamples.Run() });

        var missing = Assert.Single(findings.Bad());
        Assert.Equal((rule, DossierState.Missing), (missing.Rule.Id, missing.State));
        Assert.Contains(key, missing.Cure, StringComparison.Ordinal);
        Assert.NotNull(missing.Place!.Line);
    }

    [Theory]
    [InlineData("123 456 782 00003")]
    [InlineData("12345678200010 1")]
    [InlineData("1234567820001")]
    [InlineData("12345678300009")]
    [InlineData("00000000000000")]
    [InlineData("1234567820000A")]
    public void Siret_WrongLengthOrKey_IsNonConformAtItsPlace(string siret)
    {
        var wrong = Assert.Single(DossierSamples.Check(("123 456 782 00002", siret)).Of("SEED-REC-01").Bad());

        Assert.Equal(DossierState.NonConform, wrong.State);
        Assert.Equal(DossierSamples.Text.Split('\n').TakeWhile(l => !l.Contains("siret:", StringComparison.Ordinal)).Count() + 1, wrong.Place!.Line);
    }

    [Fact]
    public void Siret_AnyOneDigitChanged_IsNonConform()
    {
        const string Siret = "12345678200002";
        for (var at = 0; at < Siret.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var changed = $"{Siret[..at]}{digit}{Siret[(at + 1)..]}";
                var bad = DossierSamples.Check(("123 456 782 00002", changed)).Of("SEED-REC-01").Bad().Any();
                Assert.True(bad == (changed != Siret), changed);
            }
        }
    }

    [Theory]
    [InlineData("FR11123456782", true)]
    [InlineData("FR 11 123456782", true)]
    [InlineData("FR12123456782", false)]
    [InlineData("FRK7123456782", true)]
    [InlineData("FRO7123456782", false)]
    [InlineData("FR11123456783", false)]
    [InlineData("DE123456789", true)]
    [InlineData("DE12345678", false)]
    [InlineData("ZZ123456789", false)]
    [InlineData("LU12345678", true)]
    public void Vat_WithoutSiret_IsJudgedByItsCountry(string vat, bool good) =>
        Assert.Equal(good, !DossierSamples.Check(("siret: \"123 456 782 00002\"", $"vat: {vat}")).Of("SEED-REC-01").Bad().Any());

    [Fact]
    public void Vat_AsTheExampleProposes_IsAcceptedWithoutSiret()
    {
        var proposed = System.Text.RegularExpressions.Regex.Match(DossierSamples.Text, "# (vat: \\S+)").Groups[1].Value;

        Assert.NotEmpty(proposed);
        Assert.Empty(DossierSamples.Check(("siret: \"123 456 782 00002\"", proposed)).Of("SEED-REC-01").Bad());
        Assert.Empty(DossierSamples.Check(("siret: \"123 456 782 00002\"", $"siret: 12345678200002\n  {proposed}")).Of("SEED-REC-01").Bad());
    }

    [Fact]
    public void Vat_OfAnotherSiren_IsNonConform() =>
        Assert.Single(DossierSamples.Check(("siret: \"123 456 782 00002\"", "siret: 12345678200002\n  vat: FR83404833048")).Of("SEED-REC-01").Bad(), f => f.Detail.Contains("même SIREN", StringComparison.Ordinal));

    [Theory]
    [InlineData("mail: contact@editeur.example", "mail: inconnu")]
    [InlineData("mail: contact@editeur.example", "mail: a b@c.fr")]
    [InlineData("phone: 01 99 00 12 34", "phone: à demander")]
    public void Person_MalformedMailOrPhone_IsNonConformAndNotRepeated(string old, string @new)
    {
        var wrong = Assert.Single(DossierSamples.Check((old, @new)).Of("SEED-REC-01").Bad());

        Assert.Equal(DossierState.NonConform, wrong.State);
        Assert.DoesNotContain(@new.Split(": ")[1], wrong.Detail + wrong.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    - Ordonnance numérique\n", "", "obligatoire")]
    [InlineData("    - Hébergement des données de santé par le candidat\n", "", "un seul")]
    [InlineData("    - Ordonnance numérique\n", "    - Ordonnance numérique\n    - Hébergement des données de santé par un tiers certifié HDS\n", "un seul")]
    [InlineData("    - Ordonnance numérique\n", "    - Ordonnance numérique\n    - Inconnu\n", "n'existe pas")]
    [InlineData("useCase: ville", "useCase: campagne", "n'existe pas")]
    public void Profiles_NotOfTheTable_AreNonConform(string old, string @new, string detail) =>
        Assert.Contains(DossierSamples.Check((old, @new)).Of("SEED-REC-02").Bad(), f => f.State == DossierState.NonConform && f.Detail.Contains(detail, StringComparison.Ordinal));

    [Fact]
    public void Profiles_OtherSpelling_AreTheSame() => Assert.Empty(DossierSamples.Check(("- Général", "- general"), ("- Référentiel d'Identités", "- référentiel d’identités")).Of("SEED-REC-02").Bad());

    [Fact]
    public void Numbers_NoProfileAsksForThem_AreWithoutObject()
    {
        var findings = DossierSamples.Check(
            ("useCase: ville", "useCase: etablissement"), ("    - Référentiel d'Identités\n", "    - Esclave de l'Identité\n"), ("nie: FICTIF-NIE-01", ""), ("nil: FICTIF-NIL-01", ""));

        Assert.Equal(DossierState.NotApplicable, Assert.Single(findings.Of("SEED-REC-03")).State);
        Assert.Empty(findings.Of("SEED-REC-02").Bad());
    }

    [Fact]
    public void Numbers_OtherThanTheDrivers_AreNonConform()
    {
        var findings = DossierRules.Check(DossierSamples.Case(("nie: FICTIF-NIE-01", "nie: AUTRE")) with { Run = DossierSamples.Run() with { Nil = null } });

        Assert.Equal([DossierState.NonConform, DossierState.Missing], findings.Of("SEED-REC-03").Select(f => f.State));
    }

    [Theory]
    [InlineData("- { name: M, version: \"2\", description: D, nie: A }", 0)]
    [InlineData("- { name: M, version: \"2\", description: D }", 1)]
    [InlineData("- { name: M }", 3)]
    [InlineData("- { name: M, version: \"2\", description: D, nie: A B }", 1)]
    public void Component_Described_OrNot(string component, int problems) =>
        Assert.Equal(problems, DossierSamples.Check(("components: []", $"components:\n  {component}")).Of("SEED-REC-04").Bad().Count());

    [Theory]
    [InlineData("kind: documentation", "kind: other")]
    [InlineData("pieces/documentation-fonctionnelle.txt", "pieces/absent.pdf")]
    [InlineData("group: false", "group: true")]
    public void Documents_LackingOne_AreMissing(string old, string @new) =>
        Assert.Equal(DossierState.Missing, Assert.Single(DossierSamples.Check((old, @new)).Of("SEED-REC-05").Bad()).State);

    [Fact]
    public void Interfaces_Several_AreRecalled() =>
        Assert.Equal(DossierState.Reminder, Assert.Single(DossierSamples.Check(("interfaces: [web]", "interfaces: [web, ios]")).Of("SEED-REC-07")).State);

    [Fact]
    public void Version_AnyPlaceThatDiffers_IsNonConform()
    {
        var run = DossierSamples.Run();
        Assert.Equal(DossierState.NonConform, Version(run with { Version = "1.0.1" }).State);
        Assert.Equal(DossierState.NonConform, Version(run with { Name = "Autre" }).State);
        Assert.Contains("échange 7 et 2 autres", Version(run with { Versions = [.. run.Versions, new SeenVersion("ContexteLPS/LPS/Version", "1.1", 7, 3)] }).Detail, StringComparison.Ordinal);
        Assert.Equal(DossierState.Missing, Version(run with { Versions = [new SeenVersion("ContexteLPS/LPS/Version", null, 7, 1)] }).State);
        Assert.Equal(DossierState.Missing, Version(run with { Versions = [] }).State);
        Assert.Equal(DossierState.NonConform, Version(run with { MisnamedProofFiles = ["preuves/A/A_x_0.9.pdf"] }).State);
        var documents = DossierRules.Check(DossierSamples.Case(("fonctionnelle.txt, version: \"1.0\"", "fonctionnelle.txt, version: \"1.1\"")) with { Run = run });
        Assert.Equal(DossierState.NonConform, Assert.Single(documents.Of("SEED-VER-01")).State);

        static DossierFinding Version(RunWitness run) => Assert.Single(DossierRules.Check(DossierSamples.Case() with { Run = run }).Of("SEED-VER-01"));
    }

    [Theory]
    [InlineData(Verdict.Failed, DossierState.NonConform)]
    [InlineData(Verdict.Blocked, DossierState.Missing)]
    [InlineData(Verdict.Error, DossierState.Missing)]
    [InlineData(Verdict.Manual, DossierState.Missing)]
    [InlineData(Verdict.Passed, DossierState.Ok)]
    public void Proofs_AllOfOneVerdict_AreOkOnlyWhenProduced(Verdict verdict, DossierState state) =>
        Assert.Equal(state, Assert.Single(DossierRules.Check(DossierSamples.Case() with { Run = DossierSamples.Run(verdict) }).Of("SEED-PRF-01")).State);

    [Fact]
    public void Proofs_OtherProfilesOrCatalogue_AreNotOk()
    {
        var run = DossierSamples.Run();

        Assert.Equal(DossierState.NonConform, Proofs(run with { Profiles = ["Général"] }).State);
        Assert.Equal(DossierState.Missing, Proofs(run with { Assessments = [] }).State);

        static DossierFinding Proofs(RunWitness run) => Assert.Single(DossierRules.Check(DossierSamples.Case() with { Run = run }).Of("SEED-PRF-01"));
    }

    [Fact]
    public void IntrusionTests_ContainerAndNothingElseIsEncrypted()
    {
        Assert.Equal([DossierState.NonConform, DossierState.Reminder], States(("intrusionTests: []", "intrusionTests:\n  - container: pieces/documentation-fonctionnelle.txt")));
        Assert.Equal([DossierState.Missing, DossierState.Reminder], States(("intrusionTests: []", "intrusionTests:\n  - container: pieces/absent.zed")));
        var run = DossierSamples.Run() with { ProofFiles = ["preuves/A/A_x_1.0.zed"] };
        Assert.Contains(DossierRules.Check(DossierSamples.Case() with { Run = run }).Of("SEED-PRF-03"), f => f.State == DossierState.NonConform);

        static IEnumerable<DossierState> States((string, string) change) => DossierSamples.Check(change).Of("SEED-PRF-03").Select(f => f.State);
    }

    [Fact]
    public void IntrusionTests_EmptyContainer_IsMissing()
    {
        var folder = Directory.CreateTempSubdirectory("insconf-zed-");
        var container = Path.Combine(folder.FullName, "vide.zed");
        File.WriteAllBytes(container, []);

        var findings = DossierSamples.Check(("intrusionTests: []", $"intrusionTests:\n  - container: '{container}'")).Of("SEED-PRF-03");

        Assert.Contains(findings, f => f.State == DossierState.Missing && f.Detail.EndsWith("est vide.", StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void IntrusionTests_RequirementThatSpeaksOfThem_AsksForAContainer()
    {
        var catalogue = CatalogueFile.Parse("""
            catalogue: pgssi
            version: "1"
            title: T
            source: inventé
            evidence: INF
            tag: pgssi
            requirements:
              - id: SEC 1
                title: Tests d'INTRUSION
                source: lu
                evidence: INF
                kind: document
                automation: manual
                instructions: Joindre.
                scenarios: [{ id: SEC 1.1, title: S, proofs: [{ id: SEC 1.1.1, title: P, statement: s }] }]
            """, "c.yaml");
        var run = DossierSamples.Run();
        var findings = DossierRules.Check(DossierSamples.Case() with { Run = run with { Assessments = [.. run.Assessments, Assessment.Of(catalogue, [])] } });

        Assert.Contains("SEC 1.1.1", Assert.Single(findings.Of("SEED-PRF-03").Bad()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryProofMarkedDossier_HasItsRule()
    {
        var marked = CatalogueFolder.Load(Repository.PathTo("scenarios", "catalogues")).SelectMany(c => c.Proofs).Where(p => p.Proof.Automation == Automation.Dossier).Select(p => p.Proof.Id).Distinct();

        Assert.Empty(marked.Except(DossierRules.Ids));
        Assert.Equal(["SEED-CRT-01", "SEED-CRT-02", "SEED-CRT-03", "SEED-CRT-04", "SEED-PRF-01", "SEED-VER-01"], marked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1.0", ProofState.Produced)]
    [InlineData("1.1", ProofState.Failed)]
    [InlineData(null, ProofState.ToAttach)]
    public void AssessmentWithFindings_ProofOfADossierRule_TakesItsState(string? version, ProofState state)
    {
        var seed = CatalogueFile.Load(Repository.PathTo("scenarios", "catalogues", "seed.yaml"));
        var run = DossierSamples.Run() with { Versions = [new SeenVersion("x", version, 1, 1)] };

        var assessment = Assessment.Of(seed, []);
        var judged = assessment.With(DossierRules.Check(DossierSamples.Case() with { Run = run }));

        Assert.Equal(ProofState.NotCovered, assessment.Proofs.Single(p => p.Proof.Id == "SEED-VER-01").State);
        Assert.Equal(state, judged.Proofs.Single(p => p.Proof.Id == "SEED-VER-01").State);
        Assert.Equal(ProofState.ToAttach, judged.Proofs.Single(p => p.Proof.Id == "SEED-REC-01").State);
    }
}
