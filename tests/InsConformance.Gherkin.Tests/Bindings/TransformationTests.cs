using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Tests.Bindings;

public class TransformationTests
{
    [Theory]
    [InlineData("Quand la couleur est rouge", "Couleur rouge")]
    [InlineData("Quand le point est 3,4", "Point { X = 3, Y = 4 }")]
    [InlineData("Quand la distance va de 3,4 à 5,6", "Point { X = 3, Y = 4 } Point { X = 5, Y = 6 }")]
    [InlineData("Quand le point brut est 3,4", "3,4")]
    [InlineData("Quand le jour est 2026-11-21", "Saturday")]
    [InlineData("Quand le nombre est long 9999999999", "9999999999")]
    [InlineData("Quand le niveau est Haut", "Haut")]
    [InlineData("Quand le niveau est bas", "Bas")]
    [InlineData("Quand rien ou \"\"", "nothing")]
    [InlineData("Quand rien ou \"3\"", "3")]
    [InlineData("Quand le choix oui", "True")]
    [InlineData("Quand le choix \"oui\" reste un texte", "oui")]
    [InlineData("Quand plus tard 12", "12 plus tard")]
    [InlineData("Quand les entiers 200 et 70000 tiennent", "200 70000")]
    public async Task Step_Argument_IsConverted(string step, string expected) => Assert.Equal(expected, await ResultOf(step));

    [Fact]
    public async Task Step_Table_IsConverted()
    {
        Assert.Equal("Point { X = 1, Y = 2 };Point { X = 3, Y = 4 }", await ResultOf("Quand les points sont\n| x | y |\n| 1 | 2 |\n| 3 | 4 |"));
        Assert.Equal("b", await ResultOf("Quand la table brute\n| a |\n| b |"));
    }

    [Fact]
    public async Task Step_DocString_IsATextOrConverted()
    {
        Assert.Equal("un\ndeux", await ResultOf("Quand le texte est\n\"\"\"\nun\ndeux\n\"\"\""));
        Assert.Equal("Point { X = 7, Y = 8 }", await ResultOf("Quand le point écrit est\n\"\"\"\n7,8\n\"\"\""));
    }

    [Theory]
    [InlineData("Quand le nombre est court 999", "InputException", "'999' is not a valid Byte")]
    [InlineData("Quand le niveau est moyen", "InputException", "'moyen' is none of Bas, Haut")]
    [InlineData("Quand le jour est 2026-13-01", "InputException", "'2026-13-01' is not a valid DateOnly")]
    [InlineData("Quand une chose inconnue x", "HarnessException", "cannot become ScenarioContext")]
    [InlineData("Quand les points sont", "HarnessException", "a table or a doc string is missing")]
    [InlineData("Quand le point est 1,2\n| a |", "HarnessException", "takes none")]
    [InlineData("Quand la table fausse\n| a |\n| b |", "HarnessException", "a data table cannot become Version")]
    public async Task Step_ArgumentThatDoesNotFit_IsAnErrorThatSaysSo(string step, string problem, string message)
    {
        var result = await Suite.PlayOneAsync(typeof(Converting), step.Split('\n'));

        Assert.Equal(Verdict.Error, result.Verdict);
        Assert.Equal(problem, result.Steps[0].Problem!.Type);
        Assert.Contains(message, result.Steps[0].Problem!.Message, StringComparison.Ordinal);
    }

    private static async Task<string> ResultOf(string step)
    {
        var scenario = await Suite.PlayOneAsync(typeof(Converting), step.Split('\n'));
        Assert.Null(scenario.Steps[0].Problem);
        return System.Text.Encoding.UTF8.GetString(Assert.Single(scenario.Steps[0].Attachments).Body.Span);
    }

    public sealed record Point(int X, int Y);

    public sealed record Couleur(string Nom);

    public enum Niveau
    {
        Bas,
        Haut,
    }

    [Binding]
    public sealed class Converting(ScenarioContext context)
    {
        [StepArgumentTransformation("rouge|vert", Name = "couleur")]
        public static Couleur ToCouleur(string nom) => new(nom);

        [StepArgumentTransformation(@"(\d+),(\d+)")]
        public Point ToPoint(int x, int y) => context.Name.Length > 0 ? new(x, y) : throw new InvalidOperationException();

        [StepArgumentTransformation]
        public static IReadOnlyList<Point> ToPoints(DataTable table)
        {
            table.RequireColumns(["x", "y"]);
            return [.. table.Rows.Select(r => new Point(int.Parse(r["x"], null), int.Parse(r["y"], null)))];
        }

        [StepArgumentTransformation("oui|non", Name = "choix")]
        public static bool ToChoice(string word) => word == "oui";

        [StepArgumentTransformation(@"oui|non", Name = "mot")]
        public static string ToWord(string word) => word.ToUpperInvariant();

        [StepArgumentTransformation(@"\d+", Name = "tard")]
        public static async Task<string> ToLater(string number)
        {
            await Task.Yield();
            return number + " plus tard";
        }

        [When("la couleur est {couleur}")]
        public void Colour(Couleur couleur) => context.Attach($"Couleur {couleur.Nom}");

        [When("le point est {Point}")]
        public void OnePoint(Point point) => context.Attach(point.ToString());

        [When("^la distance va de (\\S+) à (\\S+)$")]
        public void Distance(Point from, Point to) => context.Attach($"{from} {to}");

        [When("le point brut est {Point}")]
        public void Raw(string point) => context.Attach(point);

        [When("le jour est {word}")]
        public void Day(DateOnly day) => context.Attach(day.DayOfWeek.ToString());

        [When("le nombre est long {long}")]
        public void LongNumber(object number) => context.Attach(((long)number).ToString(System.Globalization.CultureInfo.InvariantCulture));

        [When("le nombre est court {int}")]
        public void ShortNumber(byte number) => context.Attach($"{number}");

        [When("le niveau est {word}")]
        public void Level(Niveau niveau) => context.Attach(niveau.ToString());

        [When("rien ou {string}")]
        public void Maybe(int? number) => context.Attach(number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing");

        [When("le choix {choix}")]
        public void Choice(bool choice) => context.Attach(choice.ToString());

        [When("le choix {string} reste un texte")]
        public void Text(string text) => context.Attach(text);

        [When("plus tard {tard}")]
        public void Later(object text) => context.Attach((string)text);

        [When("les entiers {int} et {int} tiennent")]
        public void Integers(byte small, long large) => context.Attach($"{small} {large}");

        [When("les points sont")]
        public void Points(IReadOnlyList<Point> points) => context.Attach(string.Join(';', points));

        [When("la table brute")]
        public void Table(DataTable table) => context.Attach(table.Rows[0]["a"]);

        [When("la table fausse")]
        public void WrongTable(Version version) => context.Attach(version.ToString());

        [When("le texte est")]
        public void Doc(string text) => context.Attach(text);

        [When("le point écrit est")]
        public void DocPoint(Point point) => context.Attach(point.ToString());

        [When("une chose inconnue {word}")]
        public void Unknown(ScenarioContext other) => context.Attach(other.Name);
    }
}
