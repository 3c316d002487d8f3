using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Diffing;
using InsConformance.Certification.Importing;
using InsConformance.Foundation.Evidence;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests.Importing;

/// <summary>Catalogues written as workbooks by LibreOffice come back the same, in each layout.</summary>
public sealed class WorkbookRoundTripTests : IDisposable
{
    private static readonly IReadOnlyList<Catalogue> Shipped = CatalogueFolder.Load(Repository.PathTo("scenarios", "catalogues"), "dmn-1.2.2", "segur-va1");
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [RequiresToolFact("soffice")]
    public void Read_OneRowPerScenario_ShuffledColumnsMergedCellsAndBlanks_GivesTheCatalogueBack()
    {
        var dmn = Shipped[0];
        string[] header = ["PROFIL ", "n° SCENARIO", "N°", "ID  Section", "Section", "Enonce de l’exigence (DOIT) ou de la préconisation (DEVRAIT)", "N° EXIGENCE", "Scénario de conformité", "Poids", "Preuve 1", "N° preuve 1", "N° preuve 2", "Preuve 2", "N° preuve 3", "Preuve 3", ""];
        var number = 0;
        string[][] rows =
        [
            ["Exigences du référentiel, version d'essai"],
            [],
            header,
            .. dmn.Requirements.SelectMany(r => r.Scenarios.Select(s => (string[])
            [
                s.Profiles[0], s.Id, FormattableString.Invariant($"{++number}"), "INS", "Identification des usagers", r.Statement! + " ", r.Id + " ", s.Title, "fort",
                s.Proofs[0].Statement, s.Proofs[0].Id, At(s, 1)?.Id ?? "", At(s, 1)?.Statement ?? "", At(s, 2)?.Id ?? "", At(s, 2)?.Statement ?? "", "   ",
            ])),
            ["", "", "", "", "", "", "", "  "],
        ];

        var result = Import(LibreOffice.Save(_folder, [("Lisez-moi", [["Rien ici"]]), ("Exigences", rows)], 5, 6), dmn);

        Assert.Empty(result.Remarks);
        Assert.Equal("Exigences", result.Sheet);
        Assert.Equal(dmn.Proofs.Select(p => (p.Requirement.Id, p.Scenario.Id, p.Proof.Id, p.Proof.Statement)), result.Catalogue.Proofs.Select(p => (p.Requirement.Id, p.Scenario.Id, p.Proof.Id, p.Proof.Statement)));
        Assert.Equal(dmn.Proofs.Select(p => (p.Proof.Kind, p.Proof.Automation, p.Proof.AutomationNote)), result.Catalogue.Proofs.Select(p => (p.Proof.Kind, p.Proof.Automation, p.Proof.AutomationNote)));
        Assert.Equal(dmn.Requirements.Select(r => r.Statement), result.Catalogue.Requirements.Select(r => r.Statement));
        Assert.Equal(dmn.Proofs.Select(p => p.Proof.Profiles.Single()), result.Catalogue.Proofs.Select(p => p.Proof.Profiles.Single()));
        Assert.All(result.Catalogue.Requirements.SelectMany(r => r.Scenarios), s => Assert.Equal("fort", s.Extra["Poids"]));
        Assert.All(result.Catalogue.Proofs, p => Assert.Equal(EvidenceMark.Official, p.Proof.Evidence));
        Assert.Equal("@essai:INS-1.1.1", result.Catalogue.Proofs[0].Proof.Tag);
        Assert.DoesNotContain(CatalogueDiff.Between(dmn, result.Catalogue).Changes, c => c.Level != ChangeLevel.Scenario);
    }

    [RequiresToolFact("soffice")]
    public void Read_OneRowPerProof_WithPerimeters_KeepsTheTwoRequirementsOfOneIdApart()
    {
        var segur = Shipped[1];
        string[][] rows =
        [
            ["Périmètre", "ID", "Chapitre", "Fonction", "Exigence", "Commentaire", "Profil", "N° scénario", "Scénario de conformité", "N° preuve", "Preuve", "Profil historique", "Criticité", "Ordre"],
            .. from r in segur.Requirements
               let perimeter = r.Perimeters[0].Split(' ')[0]
               from s in r.Scenarios.DefaultIfEmpty()
               from p in s?.Proofs ?? [null!]
               select (string[])[perimeter, r.PublishedId, "Gestion de l'INS", "", r.Statement!, "", "", s?.PublishedId ?? "", s?.Title ?? "", p?.PublishedId ?? "", p?.Statement ?? "", "", "MAJOR", "1"],
        ];

        var result = Import(LibreOffice.Save(_folder, [("Exigences", rows)]), segur);

        Assert.Equal(segur.Requirements.Select(r => (r.Id, r.PublishedId)), result.Catalogue.Requirements.Select(r => (r.Id, r.PublishedId)));
        Assert.Equal(segur.Proofs.Select(p => (p.Scenario.Id, p.Proof.Statement)), result.Catalogue.Proofs.Select(p => (p.Scenario.Id, p.Proof.Statement)));
        Assert.Equal(segur.Requirements.Where(r => r.Scenarios.Count == 0).Select(r => r.Id), result.Catalogue.Requirements.Where(r => r.WithoutScenario is not null).Select(r => r.Id));
        Assert.Equal("MAJOR", result.Catalogue.Requirements[0].Scenarios[0].Extra["Criticité"]);
    }

    [RequiresToolFact("soffice")]
    public void Read_RemWithRepeatedPairsAndOtherSections_CarriesThemAsManualProofs()
    {
        string[][] rows =
        [
            ["Exigence conditionnelle (OUI/NON)", "Profil", "ID Section", "Section", "Bloc", "Fonction", "Nature", "N° exigence", "Enoncé", "N° scénario", "Scénario de conformité", "N° preuve", "Preuve", "N° preuve", "Preuve"],
            ["NON", "Général", "PSC", "Pro Santé Connect", "A", "", "Exigence", "PSC 6 ", "Le système DOIT offrir Pro Santé Connect.", "PSC 6.1", "Se connecter.", "PSC 6.1.1", "Vidéo de la connexion.", "PSC 6.1.2", "Copie d'écran du paramétrage."],
            ["OUI", "Général; Centres de santé", "INS", "Gestion de l'INS", "B", "", "exigence", "INS/va1.39", "Tracer les accès.", "INS/va1.39.01", "Lire le journal.", "39.01.01", "Extrait du journal des accès.", "", "Lien Gazelle permanent."],
            ["OUI", "", "INS", "Gestion de l'INS", "B", "", "exigence", "INS/va1.70", "Le système PEUT vérifier en masse.", "", "", "", "", "", ""],
        ];

        var result = Import(LibreOffice.Save(_folder, [("REM", rows)]));

        Assert.Equal(
            [
                ("PSC 6.1.1", ProofKind.Demonstration, Automation.Manual), ("PSC 6.1.2", ProofKind.Screenshot, Automation.Manual),
                ("39.01.01", ProofKind.Log, Automation.Later), ("INS/va1.39.01.2", ProofKind.Gazelle, Automation.Manual),
            ],
            result.Catalogue.Proofs.Select(p => (p.Proof.Id, p.Proof.Kind, p.Proof.Automation)));
        Assert.Contains("preuves/PSC_6/PSC_6.1.1_", result.Catalogue.Proofs[0].Proof.AutomationNote, StringComparison.Ordinal);
        Assert.Equal(["Général", "Centres de santé"], result.Catalogue.Proofs[2].Proof.Profiles);
        Assert.Equal("NON", result.Catalogue.Requirements[0].Scenarios[0].Extra["Exigence conditionnelle (OUI/NON)"]);
        Assert.NotNull(result.Catalogue.Requirements[2].WithoutScenario);
        Assert.Contains("REM!N3): a proof without id, called INS/va1.39.01.2", Assert.Single(result.Remarks), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Proof? At(RequirementScenario scenario, int index) => index < scenario.Proofs.Count ? scenario.Proofs[index] : null;

    private static ImportResult Import(string path, Catalogue? like = null) =>
        WorkbookImport.Read(path, new ImportOptions { Id = "essai-1", Version = "1", Title = "Essai", Tag = "essai", Like = like });
}
