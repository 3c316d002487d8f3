using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What stands on paper.</summary>
[Binding]
public sealed class DocumentSteps(ILpsDriver lps, Patient patient, ActingUser acting, ProducedDocument document, ScenarioContext scenario)
{
    private const string Rule = "Un document porte nom de naissance, premier prénom, date de naissance et sexe ; celui d'une identité qualifiée porte aussi le matricule suivi de NIR ou NIA.";

    private static readonly string[] PageTypes = ["application/pdf", "text/html", "image/png", "image/jpeg", "image/svg+xml"];

    /// <summary>Chooses the further traits, by name and separated by commas.</summary>
    [Given("le document réglé pour porter aussi : {string}")]
    [When("le document réglé pour porter aussi : {string}")]
    public async Task Carries(string fields, CancellationToken ct) =>
        await lps.SetDocumentAsync(new DocumentSettings(ScreenWords.Fields.Values(fields)), ct);

    /// <summary>Produces a document, which the LPS may refuse to the user.</summary>
    [When("l'utilisateur produit le document du patient")]
    public async Task Produces(CancellationToken ct) => await Attempt.RunAsync(
        patient,
        async () =>
        {
            document.Last = await lps.ProduceDocumentAsync(patient.Id, acting.Name, ct);
            scenario.Attach(DocumentText.Of(document.Last), "text/plain", "document.txt");
            if (document.Last.Page is { } page)
                scenario.Attach(page.Content, PageTypes.Contains(page.MediaType) ? page.MediaType : "application/octet-stream", "document");
        });

    /// <summary>The traits that the table names, in the block and so on the page.</summary>
    [Then("le document porte :")]
    public void Shows(DataTable expected)
    {
        var page = DocumentText.Squeezed(document.Last.Text);
        foreach (var (words, value) in expected.ToVertical())
        {
            var field = ScreenWords.Fields.Value(words);
            var line = document.Last.Block.FirstOrDefault(f => f.Field == field);
            Expect.Equal(Rule, words, value, line is null ? null : DocumentText.Plain(field, line.Value));
            Expect.True(
                page.Contains(DocumentText.Squeezed(line!.Value), StringComparison.Ordinal),
                "Ce que dit le bloc d'identité se lit sur la page.", $"{words} sur la page : {Expect.Show(line.Value)}", "un texte de page qui ne le contient pas");
        }
    }

    /// <summary>A trait that the site did not choose.</summary>
    [Then("le document ne porte pas le champ {string}")]
    public void Lacks(string words)
    {
        var line = document.Last.Block.FirstOrDefault(f => f.Field == ScreenWords.Fields.Value(words));
        Expect.True(
            line is null || line.Value.Trim().Length == 0, "Les traits ajoutés au document suivent le réglage du site.", $"un document sans {words}", $"« {line?.Label} : {line?.Value} »");
    }

    /// <summary>Nothing of an INS, in any form.</summary>
    [Then("le document ne porte ni matricule ni OID")]
    public void LacksIns()
    {
        var seen = InsSeen.In(document.Last, patient.LastSearch?.Proposal?.Returned.Ins.Matricule);
        Expect.True(seen is null, "Le document d'une identité qui n'est pas qualifiée ne porte ni matricule ni OID.", "ni matricule ni OID", seen ?? "");
    }

    /// <summary>The same compulsory traits and matricule as on the screen.</summary>
    [Then("le document porte la même identité que l'écran d'identité")]
    public async Task IsThatOfTheScreen(CancellationToken ct)
    {
        var screen = await IdentityScreen.ReadAsync(lps, patient, ct);
        foreach (var field in ScreenFields.Always.Append(ScreenFields.Matricule))
        {
            var shown = screen.FirstOrDefault(f => f.Field == field);
            var printed = document.Last.Block.FirstOrDefault(f => f.Field == field);
            Expect.True(shown?.Value.Length > 0, "L'écran montre l'identité qualifiée que le document porte.", $"{field} à l'écran", "rien");
            Expect.Equal(
                "Le document et l'écran montrent la même identité.", field, DocumentText.Plain(field, shown!.Value), printed is null ? null : DocumentText.Plain(field, printed.Value));
        }
    }

    /// <summary>The payload keeps the format and says what the table says.</summary>
    [Then("le document porte un datamatrix INS conforme, qui dit :")]
    public void HasDatamatrix(DataTable expected) => IdentityTable.Compare(
        expected,
        "Le datamatrix INS porte le matricule, l'OID et les traits stricts de l'identité.",
        DatamatrixCheck.Fields(DatamatrixCheck.Read(document.Last, DatamatrixCheck.Expected(expected))));
}
