using InsConformance.Cli.Reporting;

namespace InsConformance.Cli.Tests.Reporting;

public sealed class ReportMergingTests
{
    [Theory]
    [InlineData("s1/EXIGENCES.xlsx", "insconf: s1/EXIGENCES.xlsx is not in the merged run: fill the workbook again with insconf report build all --template EXIGENCES.xlsx")]
    [InlineData("s1/EXIGENCES.XLSM", "insconf: s1/EXIGENCES.XLSM is not in the merged run: fill the workbook again with insconf report build all --template EXIGENCES.XLSM")]
    [InlineData("s1/notes", "insconf: s1/notes is not in the merged run")]
    public void NotCarried_Workbook_SaysHowToFillItAgain(string path, string expected) =>
        Assert.Equal(expected, ReportMerging.NotCarried(path, "all"));
}
