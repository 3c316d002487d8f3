namespace InsConformance.Foundation.Tests;

public class VerdictWordsTests
{
    private static readonly Verdict[] WorstFirst = [Verdict.Error, Verdict.Failed, Verdict.Blocked, Verdict.Manual, Verdict.Passed];

    [Fact]
    public void Worst_NothingPlayed_NoVerdictAndNoPass()
    {
        var worst = Array.Empty<Verdict>().Worst();

        Assert.Null(worst);
        Assert.Equal(ExitCode.WrongInput, worst.ToExitCode());
        Assert.NotEqual(ExitCode.Conform, worst.ToExitCode());
    }

    [Fact]
    public void Worst_AnyTwo_TheWorseOneInEitherOrder()
    {
        for (var i = 0; i < WorstFirst.Length; i++)
        {
            for (var j = i; j < WorstFirst.Length; j++)
            {
                Assert.Equal(WorstFirst[i], new[] { WorstFirst[i], WorstFirst[j] }.Worst());
                Assert.Equal(WorstFirst[i], new[] { WorstFirst[j], WorstFirst[i] }.Worst());
            }
        }
    }

    [Theory]
    [InlineData(Verdict.Passed, 0)]
    [InlineData(Verdict.Failed, 1)]
    [InlineData(Verdict.Blocked, 3)]
    [InlineData(Verdict.Manual, 3)]
    [InlineData(Verdict.Error, 4)]
    public void ToExitCode_EachVerdict_IsTheDesignsNumber(Verdict verdict, int expected) =>
        Assert.Equal(expected, (int)((Verdict?)verdict).ToExitCode());

    [Fact]
    public void Worst_OnePassAmongOthers_NeverHidesThem() =>
        Assert.Equal(Verdict.Manual, new[] { Verdict.Passed, Verdict.Manual, Verdict.Passed }.Worst());

    [Fact]
    public void Words_EveryVerdict_RoundTripAndDiffer()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Assert.True(VerdictWords.TryParse(verdict.Word(), out var read));
            Assert.Equal(verdict, read);
        }

        Assert.Equal(5, Enum.GetValues<Verdict>().Select(v => v.French()).Distinct().Count());
        Assert.Equal(5, Enum.GetValues<Verdict>().Select(v => v.Word()).Distinct().Count());
        Assert.Equal(5, Enum.GetValues<Verdict>().Select(v => v.Sign()).Distinct().Count());
    }

    [Theory]
    [InlineData("Passed")]
    [InlineData("skipped")]
    [InlineData("undefined")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_AnyOtherWord_Refused(string? word) => Assert.False(VerdictWords.TryParse(word, out _));

    [Fact]
    public void Words_ValueOutsideTheEnum_Throw()
    {
        const Verdict none = (Verdict)99;

        Assert.Throws<ArgumentOutOfRangeException>(() => none.Word());
        Assert.Throws<ArgumentOutOfRangeException>(() => none.French());
        Assert.Throws<ArgumentOutOfRangeException>(() => none.Sign());
        Assert.NotEqual(ExitCode.Conform, ((Verdict?)none).ToExitCode());
    }
}
