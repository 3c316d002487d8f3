using InsConformance.Cli.Commands;
using InsConformance.Cli.Reporting;
using InsConformance.Reports.WorkbookTemplates;

namespace InsConformance.Cli.Tests.Reporting;

public sealed class TemplateTellingTests
{
    [Fact]
    public void Tell_EveryCellThatWasNotSimplyFilled_IsNamed()
    {
        using var output = new StringWriter { NewLine = "\n" };

        TemplateTelling.Tell(
            new TemplateFill("run/E.xlsx", [new("Exigences", 3), new("Annexe", 1)])
            {
                OtherSheets = ["Vieux"],
                UnknownSheets = ["Autre"],
                Unknown = ["PSC 1"],
                Kept = [.. Enumerable.Range(1, 12).Select(i => new TemplateCell($"Exigences!H{i}", "holds « x »"))],
                Unlisted = [new("Exigences!H20", "no word")],
                Replaced = [new("Exigences!H21", "« a » became « b »")],
            },
            output);

        var told = output.ToString();
        Assert.StartsWith("run/E.xlsx\n3 rows of the sheet Exigences filled.\n1 rows of the sheet Annexe filled.\n", told, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 12), i => Assert.Contains($"\n  Exigences!H{i}: holds « x »\n", told, StringComparison.Ordinal));
        Assert.All(
            ["names another: Vieux\n", "an id of theirs: Autre\n", "has the id: PSC 1\n", "\n12 cells left", "\n1 cells left", "\n  Exigences!H20: no word\n", "\n  Exigences!H21: « a » became « b »\n"],
            t => Assert.Contains(t, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Tell_NothingOdd_SaysPathAndRowsAlone()
    {
        using var output = new StringWriter { NewLine = "\n" };

        TemplateTelling.Tell(new TemplateFill("run/E.xlsx", [new("Exigences", 3)]), output);

        Assert.Equal("run/E.xlsx\n3 rows of the sheet Exigences filled.\n", output.ToString());
    }

    [Theory]
    [InlineData("report build RUN --template E.xlsx --sheet Exigences", 0)]
    [InlineData("report build RUN --sheet Exigences", 1)]
    public void Build_Sheet_GoesWithATemplate(string line, int errors) =>
        Assert.Equal(errors, CommandTree.Build(TimeProvider.System).Parse(line).Errors.Count);
}
