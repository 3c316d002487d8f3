using System.Text.RegularExpressions;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What the user reads on the identity screen.</summary>
[Binding]
public sealed partial class ScreenSteps(ILpsDriver lps, Patient patient)
{
    /// <summary>Chooses the further fields, by name and separated by commas.</summary>
    [Given("l'écran d'identité réglé pour afficher aussi : {string}")]
    public async Task Shows(string fields, CancellationToken ct) =>
        await lps.SetScreenAsync(new ScreenSettings(ScreenWords.Fields.Values(fields)), ct);

    /// <summary>The texts that the table names.</summary>
    [Then("l'écran d'identité affiche :")]
    public async Task Displays(DataTable expected, CancellationToken ct)
    {
        var screen = await ReadAsync(ct);
        foreach (var (words, text) in expected.ToVertical())
            Expect.Equal("L'écran d'identité affiche les traits tels qu'ils sont enregistrés.", words, text, screen.FirstOrDefault(f => f.Field == ScreenWords.Fields.Value(words))?.Value);
    }

    /// <summary>Fields that are there, whatever their text.</summary>
    [Then("l'écran d'identité affiche les champs : {string}")]
    public async Task DisplaysFields(string fields, CancellationToken ct)
    {
        var screen = await ReadAsync(ct);
        foreach (var words in fields.Split(',', StringSplitOptions.TrimEntries))
        {
            Expect.True(
                screen.Any(f => f.Field == ScreenWords.Fields.Value(words) && f.Value.Length > 0),
                "Nom de naissance, premier prénom, date de naissance et sexe restent toujours affichés ; les autres champs selon le réglage du site.",
                $"le champ « {words} » rempli à l'écran",
                $"les champs affichés sont {string.Join(", ", screen.Select(f => f.Field))}");
        }
    }

    /// <summary>A field that the site does not show.</summary>
    [Then("l'écran d'identité n'affiche pas le champ {string}")]
    public async Task Hides(string words, CancellationToken ct) => Expect.True(
        (await ReadAsync(ct)).All(f => f.Field != ScreenWords.Fields.Value(words)), "Les champs facultatifs s'affichent selon le réglage du site.", $"pas de champ « {words} »", "il est affiché");

    /// <summary>Every field has a label, and no two the same.</summary>
    [Then("chaque champ de l'écran d'identité a un libellé qui n'est qu'à lui")]
    public async Task LabelsDiffer(CancellationToken ct)
    {
        const string rule = "Les libellés de l'écran ne prêtent pas à confusion.";
        var screen = await ReadAsync(ct);
        Expect.True(screen.All(f => !string.IsNullOrWhiteSpace(f.Label)), rule, "un libellé à chaque champ", "un champ sans libellé");
        var twice = screen.GroupBy(f => f.Label.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        Expect.True(twice is null, rule, "un libellé différent à chaque champ", $"« {twice?.Key} » pour {string.Join(" et ", twice?.Select(f => f.Field) ?? [])}");
    }

    /// <summary>The word INS is kept for the matricule.</summary>
    [Then("le libellé du champ {string} ne contient pas le mot INS")]
    public async Task LabelLacksIns(string words, CancellationToken ct)
    {
        var field = (await ReadAsync(ct)).FirstOrDefault(f => f.Field == ScreenWords.Fields.Value(words));
        const string rule = "Le numéro qui sert au remboursement a son champ, dont le libellé ne contient pas le mot INS.";
        Expect.True(field is not null, rule, $"un champ « {words} » à l'écran", "il n'y est pas");
        Expect.True(!InsWord().IsMatch(field!.Label), rule, "un libellé sans le mot INS", $"« {field.Label} »");
    }

    private Task<IReadOnlyList<ScreenField>> ReadAsync(CancellationToken ct) => IdentityScreen.ReadAsync(lps, patient, ct);

    [GeneratedRegex(@"\bINS\b", RegexOptions.IgnoreCase)]
    private static partial Regex InsWord();
}
