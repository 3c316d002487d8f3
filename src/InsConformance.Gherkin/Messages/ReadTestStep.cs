using System.Text.Json;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Messages;

/// <summary>A test step as read back.</summary>
internal sealed class ReadTestStep(string id, string? pickleStepId, string? hookId)
{
    private List<AttachmentRecord> _attachments = [];

    public string Id => id;

    public string? PickleStepId => pickleStepId;

    public string? HookId => hookId;

    public StepStatus Status { get; private set; } = StepStatus.Unknown;

    public DateTimeOffset? Started { get; set; }

    public TimeSpan Duration { get; private set; }

    public StepProblem? Problem { get; private set; }

    /// <summary>Whether its end was recorded, whatever it was.</summary>
    public bool IsFinished { get; private set; }

    public IReadOnlyList<AttachmentRecord> Attachments => _attachments;

    public static ReadTestStep From(JsonElement step) => new(
        step.GetProperty("id").GetString()!,
        step.TryGetProperty("pickleStepId", out var pickle) ? pickle.GetString() : null,
        step.TryGetProperty("hookId", out var hook) ? hook.GetString() : null);

    public void Finish(JsonElement result)
    {
        IsFinished = true;
        Status = StepStatusWords.Parse(result.GetProperty("status").GetString());
        Duration = ProtocolTime.ReadDuration(result.GetProperty("duration"));
        var message = result.TryGetProperty("message", out var m) ? m.GetString() : null;
        if (result.TryGetProperty("exception", out var e))
        {
            Problem = new(
                e.GetProperty("type").GetString()!,
                e.TryGetProperty("message", out var text) ? text.GetString()! : message ?? "",
                e.TryGetProperty("stackTrace", out var trace) ? trace.GetString() : null);
        }
        else
        {
            Problem = message is null ? null : new("", message, null);
        }
    }

    /// <summary>Adds an attachment.</summary>
    /// <param name="attachment">The message; not kept.</param>
    /// <param name="line">Where its bytes stay; <see langword="null"/> to take them.</param>
    /// <param name="texts">Those of all messages.</param>
    public void Attach(JsonElement attachment, MessageLine? line, RepeatedTexts texts)
    {
        var mediaType = texts.Of(attachment.GetProperty("mediaType").GetString()!);
        var name = attachment.TryGetProperty("fileName", out var fileName) ? fileName.GetString() : null;
        // Read once even when it is not kept: a body that is none must be told with its line.
        if (line is not null)
            AttachmentBody.Check(attachment);
        _attachments.Add(line is { } place ? new AttachmentRecord(mediaType, name, place) : new AttachmentRecord(mediaType, name, AttachmentBody.Of(attachment)));
    }

    public void Forget()
    {
        Status = StepStatus.Unknown;
        IsFinished = false;
        Problem = null;
        Started = null;
        Duration = TimeSpan.Zero;
        _attachments = [];
    }
}
