using System.Text;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Gherkin.Results;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

/// <summary>A run made by code, with one scenario per verdict and exchanges with findings; nothing in it varies.</summary>
internal sealed class SampleRun : IDisposable
{
    public const string Feature = "features/recherche/cnda-2.03.feature";

    private readonly TemporaryFolder _temp = new();
    private readonly List<ScenarioRecord> _scenarios = [];

    public SampleRun(RunFacts? facts = null) => Folder = RunFolder.Create(_temp.Path, "reference", facts ?? Samples.Facts());

    public RunFolder Folder { get; }

    public DateTimeOffset? Finished { get; set; } = Samples.Start.AddSeconds(30);

    /// <summary>A small catalogue of the tests' own, so that a correction of the shipped one breaks nothing here.</summary>
    public static Catalogue Cnda { get; } = CatalogueFile.Load(Repository.PathTo("tests", "InsConformance.Reports.Tests", "catalogue.yaml"));

    public RunRecord Record => new(Samples.Start, Finished, _scenarios);

    public RunSummary Build(params Catalogue[] catalogues) =>
        EvidenceBuilder.Build(Folder, Record, catalogues.Length == 0 ? [Cnda] : catalogues);

    public RunSummary Build(ReportOptions options) => EvidenceBuilder.Build(Folder, Record, [Cnda], crosswalk: null, options);

    public string Read(string relative) => File.ReadAllText(Path.Combine(Folder.Path, relative));

    public byte[] Bytes(string relative) => File.ReadAllBytes(Path.Combine(Folder.Path, relative));

    /// <summary>One scenario per verdict, an expected failure, and two exchanges.</summary>
    public static SampleRun OfEveryVerdict()
    {
        var run = new SampleRun(Samples.Facts() with { Expected = [new("@cnda:2.07-2", "Corrigé dans la version 1.1")] });
        var conform = run.Folder.SaveExchange(Samples.Exchange("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", Request("D'ARTAGNAN DE L'HERAULT"), Response("00")));
        var wrong = run.Folder.SaveExchange(Samples.Exchange("urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7", Request("D’ÆION"), Response("01")) with
        {
            CodeCr = "01",
            ReceivedAt = Samples.Start.AddSeconds(5),
            Findings =
            [
                new CheckFinding("birth-name-characters", CheckSeverity.Error, EvidenceMark.OfficialSecondHand, "Le nom de naissance contient des caractères refusés : ’ Æ.", 8, 8).At(Encoding.UTF8.GetBytes(Request("D’ÆION"))),
                new CheckFinding("lps-context-nature", CheckSeverity.Information, EvidenceMark.Schema, "L'attribut Nature est absent."),
            ],
        });
        run.Add("Cas 1 : apostrophes et espaces", Verdict.Passed, ["@cnda:2.03-1"], exchanges: conform);
        run.Add("Cas 3 : ligatures et apostrophe typographique", Verdict.Failed, ["@cnda:2.03-3"],
            "Les caractères hors du jeu autorisé sont convertis avant l'appel. Attendu : D'AEION. Obtenu : D’ÆION.", wrong);
        run.Add("Cas 2 : échec de tous les prénoms", Verdict.Failed, ["@cnda:2.07-2"], "Quatre appels dans l'ordre. Attendu : 4. Obtenu : 3.");
        run.Add("NIA reconnu", Verdict.Error, ["@cnda:2.05"], "Object reference not set");
        run.Add("Matricule corse", Verdict.Blocked, ["@cnda:2.08-1"], "Le port 8443 est pris.");
        run.Add("Historique affiché", Verdict.Manual, ["@cnda:2.08-2"], "Le logiciel ne rend pas l'historique : joindre une copie d'écran.");
        return run;
    }

    public ScenarioRecord Add(string name, Verdict verdict, string[] tags, string? problem = null, params ExchangeEvidence[] exchanges)
    {
        var line = 10 + (_scenarios.Count * 10);
        var attachments = exchanges.Select(e => new AttachmentRecord(ExchangeEvidence.MediaType, null, e.ToJson())).ToArray();
        var last = new StepRecord("Alors ", "la réponse est conforme", line + 2, null, StatusOf(verdict), verdict, TimeSpan.FromMilliseconds(4),
            problem is null ? null : new StepProblem("Exception", problem, verdict == Verdict.Error ? "at X.Y()" : null), []);
        var record = new ScenarioRecord($"{Feature}:{line}", Feature, line, "Recherche par traits", null, name, [.. tags, "@insi"], verdict,
            Samples.Start.AddSeconds(_scenarios.Count), TimeSpan.FromMilliseconds(120.4), "0",
            [
                new StepRecord("Quand ", "le logiciel cherche l'INS de la personne", line + 1, "| Nom | DE VINCI |", StepStatus.Passed, Verdict.Passed, TimeSpan.FromMilliseconds(80), null, attachments),
                last,
            ]);
        _scenarios.Add(record);
        return record;
    }

    public void Add(ScenarioRecord record) => _scenarios.Add(record);

    public void Replace(ScenarioRecord record, ScenarioRecord by) => _scenarios[_scenarios.IndexOf(record)] = by;

    public void Dispose() => _temp.Dispose();

    public static string Request(string name) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">
          <s:Header>
            <wsa:MessageID xmlns:wsa="http://www.w3.org/2005/08/addressing">m</wsa:MessageID>
          </s:Header>
          <s:Body>
            <RECSANSVITALE xmlns="http://www.cnamts.fr/INSiRecSans">
              <NomNaissance>{name}</NomNaissance>
            </RECSANSVITALE>
          </s:Body>
        </s:Envelope>
        """;

    public static string Response(string code) =>
        $"<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><RESULTAT xmlns=\"http://www.cnamts.fr/INSiResultat\"><CR><CodeCR>{code}</CodeCR><LibelleCR>Libellé</LibelleCR></CR></RESULTAT></s:Body></s:Envelope>";

    private static StepStatus StatusOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => StepStatus.Passed,
        Verdict.Manual => StepStatus.Pending,
        _ => StepStatus.Failed,
    };
}
