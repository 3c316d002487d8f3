using System.Text.Json;

namespace InsConformance.Gherkin.Messages;

/// <summary>A test case as read back, with its last attempt.</summary>
internal sealed class ReadTestCase(string pickleId, IReadOnlyList<ReadTestStep> steps)
{
    public string PickleId => pickleId;

    public IReadOnlyList<ReadTestStep> Steps => steps;

    public bool IsStarted { get; private set; }

    public DateTimeOffset Started { get; private set; }

    public DateTimeOffset? Finished { get; set; }

    public string? Worker { get; private set; }

    public static ReadTestCase From(JsonElement testCase) => new(
        testCase.GetProperty("pickleId").GetString()!,
        [.. testCase.GetProperty("testSteps").EnumerateArray().Select(ReadTestStep.From)]);

    /// <summary>A new attempt forgets the one before.</summary>
    public void Start(JsonElement started, RepeatedTexts texts)
    {
        Started = ProtocolTime.Read(started.GetProperty("timestamp"));
        IsStarted = true;
        Finished = null;
        Worker = started.TryGetProperty("workerId", out var worker) && worker.GetString() is { } name ? texts.Of(name) : null;
        foreach (var step in steps)
            step.Forget();
    }
}
