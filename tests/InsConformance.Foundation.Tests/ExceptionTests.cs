namespace InsConformance.Foundation.Tests;

public class ExceptionTests
{
    [Theory]
    [InlineData(null, null, "a.yaml")]
    [InlineData(3, null, "a.yaml:3")]
    [InlineData(3, 7, "a.yaml:3:7")]
    [InlineData(1234567, 1, "a.yaml:1234567:1")]
    public void Place_KnownParts_FormATerminalLinks(int? line, int? column, string expected) =>
        Assert.Equal(expected, new Place("a.yaml", line, column).ToString());

    [Fact]
    public void InputException_PlaceMessageCure_OneLine()
    {
        var error = new InputException("code", new Place("a.yaml", 3, 7), "first\nsecond\r\nthird", "do\nthis");

        Assert.Equal("a.yaml:3:7: first second third -> do this", error.OneLine);
        Assert.Equal((Verdict.Error, ExitCode.WrongInput), (error.Verdict, error.ExitCode));
    }

    [Fact]
    public void InputException_FileNameWithLineEnding_StillOneLine() =>
        Assert.DoesNotContain('\n', new InputException("code", new Place("a\nb.yaml"), "message").OneLine);

    [Fact]
    public void InputException_NoPlaceNorCure_MessageAlone() =>
        Assert.Equal("message", new InputException("code", null, "message").OneLine);

    [Fact]
    public void Exceptions_EachKind_ItsVerdictAndExitCode()
    {
        InsConformanceException[] all =
        [
            new InputException("c", null, "m"),
            new BlockedException("c", "m"),
            new ManualProofException("m", "do"),
            new NonConformityException("Règle.", "a", "b"),
            new HarnessException("c", "m"),
        ];

        Assert.Equal([Verdict.Error, Verdict.Blocked, Verdict.Manual, Verdict.Failed, Verdict.Error], all.Select(e => e.Verdict));
        Assert.Equal([2, 3, 3, 1, 4], all.Select(e => (int)e.ExitCode));
        Assert.All(all, e => Assert.NotEqual(ExitCode.Conform, e.ExitCode));
    }

    [Fact]
    public void NonConformity_RuleExpectedActual_AllInTheMessage()
    {
        var error = new NonConformityException("Un appel par prénom.", "1 prénom", "3 prénoms");

        Assert.Equal("Un appel par prénom. Attendu : 1 prénom. Obtenu : 3 prénoms.", error.Message);
        Assert.Equal(("1 prénom", "3 prénoms"), (error.Expected, error.Actual));
    }
}
