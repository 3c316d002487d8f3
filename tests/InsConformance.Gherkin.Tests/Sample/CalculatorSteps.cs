using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Tests.Sample;

/// <summary>A small suite with something of everything, for the golden messages and the external tools.</summary>
[Binding]
public sealed class CalculatorSteps(Calculator calculator, ScenarioContext context)
{
    [StepArgumentTransformation("plus|moins", Name = "sens")]
    public static Sens ToSens(string word) => word == "plus" ? Sens.Plus : Sens.Moins;

    [BeforeScenario("@preuve")]
    public void Open() => context.Attach("ouvert", fileName: "journal.txt");

    [AfterScenario]
    public void Close()
    {
        if (context.Tags.Contains("@preuve"))
            context.Attach(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "image/png", "écran.png");
    }

    [BeforeStep("@preuve")]
    public void Look() => _ = calculator.Total;

    [Given("une calculatrice à zéro/vide")]
    public void Zero() => calculator.Total = 0;

    [When("j'ajoute {int}")]
    public void Add(int number) => calculator.Total += number;

    [When("je fais {sens} {int} fois")]
    public void Do(Sens sens, int number) => calculator.Total += (int)sens * number;

    [When("^je note \"((?:[^\"]|\\\\\")*)\"( encore)?$")]
    public void Note(string text, string again) => context.Attach(text + again);

    [When("j'ajoute la liste")]
    public void AddAll(DataTable table) =>
        calculator.Total += table.Rows.Sum(r => int.Parse(r["nombre"], CultureInfo.InvariantCulture));

    [When("je lis")]
    public void Read(string text) => context.Attach(text, "application/json");

    [Then("le total est {int}")]
    public void Total(int expected)
    {
        if (calculator.Total != expected)
        {
            throw new NonConformityException(
                "Le total doit être juste.",
                expected.ToString(CultureInfo.InvariantCulture),
                calculator.Total.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Then("la preuve manque")]
    public void Manual() => throw new ManualProofException("L'affichage ne se voit pas.", "joindre une copie d'écran");

    [Then("il manque le lecteur")]
    public void Blocked() => throw new BlockedException("reader", "Aucun lecteur.", "brancher un lecteur");

    [Then("ce n'est pas écrit")]
    public void Pending() => throw new PendingStepException();

    [Then("cela ne se joue pas ici")]
    public void Skip() => throw new SkipStepException("Pas sur cette machine.");

    [Then("deux façons")]
    public void OneWay() => throw new InvalidOperationException("never called");

    [Then("deux {word}")]
    public void OtherWay(string word) => throw new InvalidOperationException(word);

    public enum Sens
    {
        Moins = -1,
        Plus = 1,
    }
}
