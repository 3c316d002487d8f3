using System.Text;
using System.Text.RegularExpressions;
using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Tests.Running;
using InsConformance.Testing;

namespace InsConformance.Gherkin.Tests.Messages;

public class MessageTests
{
    [Fact]
    public async Task Messages_OfTheSample_AreGolden()
    {
        var (_, messages) = await SampleRun.PlayAsync();

        Golden.Verify(Encoding.UTF8.GetString(messages), "ndjson");
    }

    [Fact]
    public async Task Read_WholeRun_GivesWhatTheRunnerSaw()
    {
        var (run, messages) = await SampleRun.PlayAsync();
        var read = MessageReader.Read(new MemoryStream(messages));

        Assert.Equal((run.Started, run.Finished), (read.Started, read.Finished));
        Assert.Equal(run.Scenarios.Select(StepStatusTests.Shown), read.Scenarios.Select(StepStatusTests.Shown));
        Assert.Equal(
            [Verdict.Passed, Verdict.Passed, Verdict.Failed, Verdict.Error, Verdict.Manual, Verdict.Blocked, Verdict.Error, Verdict.Blocked, Verdict.Error, Verdict.Error],
            read.Scenarios.Select(s => s.Verdict));
    }

    [Fact]
    public async Task Read_CutAnywhere_KeepsWhatIsWholeAndNeverPassesTheRest()
    {
        var (run, messages) = await SampleRun.PlayAsync();
        var whole = run.Scenarios.ToDictionary(s => s.Key, StepStatusTests.Shown);
        var ends = Enumerable.Range(0, messages.Length).Where(i => messages[i] == '\n').ToArray();

        // Every line end, and inside every line: a killed run can stop anywhere, even within a character.
        foreach (var cut in ends.SelectMany((end, i) => new[] { end + 1, (i == 0 ? 0 : ends[i - 1]) + ((end - (i == 0 ? 0 : ends[i - 1])) / 2) }))
        {
            var read = MessageReader.Read(new MemoryStream(messages, 0, cut));
            foreach (var scenario in read.Scenarios)
            {
                if (StepStatusTests.Shown(scenario) == whole[scenario.Key])
                    continue;
                Assert.NotEqual(Verdict.Passed, scenario.Verdict);

                // Blocked, unless a step whose end was recorded says something graver.
                Assert.True(scenario.Verdict == Verdict.Blocked || scenario.Steps.All(t => t.Keyword.Length == 0) || scenario.Steps.Any(t => t.Verdict == scenario.Verdict), $"{scenario.Verdict}");
                Assert.Contains(scenario.Steps.Select(s => s.Status).DefaultIfEmpty(StepStatus.Unknown), s => s == StepStatus.Unknown || scenario.Steps.All(t => t.Status != StepStatus.Unknown));
            }

            Assert.True(cut < messages.Length ? read.Finished is null || cut == messages.Length : read.Finished is not null);
        }
    }

    [Fact]
    public async Task Read_CutAfterTheFirstScenario_ShowsTheOthersAsBlocked()
    {
        var (run, messages) = await SampleRun.PlayAsync();
        var lines = Encoding.UTF8.GetString(messages).Split('\n');
        var kept = string.Join('\n', lines.Take(1 + Array.FindIndex(lines, l => l.Contains("testCaseFinished", StringComparison.Ordinal)))) + "\n{\"testCa";
        var read = MessageReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(kept)));

        Assert.Equal(run.Scenarios.Count, read.Scenarios.Count);
        Assert.Equal(Verdict.Passed, read.Scenarios[0].Verdict);
        Assert.All(read.Scenarios.Skip(1), s => Assert.Equal(s.Steps.Count > 0 ? Verdict.Blocked : Verdict.Error, s.Verdict));
        Assert.Equal("RunCutException", read.Scenarios[1].Steps[0].Problem!.Type);
        Assert.Null(read.Finished);
    }

    [Theory]
    [InlineData("\"testStepStarted\":null")]
    [InlineData("\"testStepStarted\":[]")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":null,\"testStepId\":null}")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":\"$1\",\"testStepId\":\"inconnue\",\"timestamp\":{\"seconds\":1,\"nanos\":0}}")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":\"inconnu\",\"testStepId\":\"$2\",\"timestamp\":{\"seconds\":1,\"nanos\":0}}")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":\"$1\",\"testStepId\":\"$2\"}")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":\"$1\",\"testStepId\":\"$2\",\"timestamp\":null}")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":\"$1\",\"testStepId\":\"$2\",\"timestamp\":{\"seconds\":\"1\",\"nanos\":0}}")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":\"$1\",\"testStepId\":\"$2\",\"timestamp\":{\"seconds\":253402300800,\"nanos\":0}}")]
    [InlineData("\"testStepStarted\":{\"testCaseStartedId\":\"$1\",\"testStepId\":\"$2\",\"timestamp\":{\"seconds\":1,\"nanos\":1000000000}}")]
    public async Task Read_StepWhoseStartIsToldOtherwise_OnlyLosesItsTime(string told)
    {
        var (_, messages) = await SampleRun.PlayAsync();
        var text = Encoding.UTF8.GetString(messages);
        var changed = Regex.Replace(text, "\"testStepStarted\":{\"testCaseStartedId\":\"(.*?)\",\"testStepId\":\"(.*?)\",\"timestamp\":{.*?}}", told);
        Assert.NotEqual(text, changed);

        var read = MessageReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(changed)));

        Assert.All(read.Scenarios.SelectMany(s => s.Steps), s => Assert.Null(s.Started));
        var whole = MessageReader.Read(new MemoryStream(messages));
        Assert.Equal(whole.Scenarios.Select(WithoutTimes), read.Scenarios.Select(WithoutTimes));

        static string WithoutTimes(ScenarioRecord scenario) => StepStatusTests.Shown(scenario with { Steps = [.. scenario.Steps.Select(s => s with { Started = null })] });
    }

    [Theory]
    [InlineData("{\"meta\":{}}\nnot json\n{\"meta\":{}}\n", 2)]
    [InlineData("{\"testCaseStarted\":{\"testCaseId\":\"x\"}}\n{\"meta\":{}}\n", 1)]
    [InlineData("[1]\n{}\n", 1)]
    [InlineData("{\"testStepFinished\":{\"testCaseStartedId\":null}}\n{\"meta\":{}}\n", 1)]
    [InlineData("{\"testRunStarted\":{\"timestamp\":{\"seconds\":999999999999,\"nanos\":0}}}\n{\"meta\":{}}\n", 1)]
    public void Read_BrokenLineWithin_IsInputErrorWithItsLine(string text, int line)
    {
        var e = Assert.Throws<InputException>(() => MessageReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "m.ndjson"));

        Assert.Equal(new Place("m.ndjson", line), e.Place);
    }

    [Theory]
    [InlineData("""{"meta":{"implementation":{"name":"\ud800"}}}""")]
    [InlineData("""{"meta":{"a":["\uDBFFx"]}}""")]
    [InlineData("""{"meta":{"\uDC00":1}}""")]
    [InlineData("""{"pickle":{"id":"a\ud83d\n"}}""")]
    [InlineData("""{"meta":{"a":"\uD800\uD800\uDC00"}}""")]
    [InlineData("""{"meta":{"a":"\\\uDC00"}}""")]
    public void Read_HalfACharacter_IsInputErrorWithItsLineAlsoAtTheEnd(string line)
    {
        foreach (var rest in new[] { "", "\n", "\n{\"meta\":{}}\n" })
        {
            var e = Assert.Throws<InputException>(() => MessageReader.Read(new MemoryStream(Encoding.UTF8.GetBytes("{\"meta\":{}}\n" + line + rest)), "m.ndjson"));

            Assert.Equal((new Place("m.ndjson", 2), ExitCode.WrongInput), (e.Place, e.ExitCode));
        }
    }

    [Theory]
    [InlineData("""{"meta":{"a":"\ud83d\ude00"}}""")]
    [InlineData("""{"meta":{"a":"\\ud800 \u0041\uFFFD é"}}""")]
    public void Read_WholeCharacters_AreNoError(string line) =>
        Assert.Empty(MessageReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(line + "\n{\"meta\":{}}\n"))).Scenarios);

    [Fact]
    public void Read_AbsentFile_IsInputError() =>
        Assert.Equal(ExitCode.WrongInput, Assert.Throws<InputException>(() => MessageReader.Read("/absent/messages.ndjson")).ExitCode);

    [Fact]
    public void Create_ExistingFile_IsNeverOverwritten()
    {
        using var suite = new Suite();
        var path = suite.Add("messages.ndjson", "before");

        Assert.Throws<InputException>(() => MessageFile.Create(path));
        Assert.Equal("before", File.ReadAllText(path));
    }

    [Fact]
    public async Task Sink_WritesWholeLinesWhileTheScenarioStillRuns()
    {
        var stream = new SignalStream();
        await using var sink = new MessageSink(stream);
        sink.Write("{\"meta\":{}}\n"u8);

        // Nobody flushes: the sink does it by itself.
        await stream.Written.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("{\"meta\":{}}\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private sealed class SignalStream : MemoryStream
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            Written.TrySetResult();
        }
    }
}
