using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>
/// Takes what a scenario attaches, for the step being run. A step that was left behind may still attach: then it goes to the
/// step of the moment, until the scenario is over. Thread-safe; it also serialises the scenario's other messages.
/// </summary>
internal sealed class EvidenceRecorder(PlayWriter writer, Guid caseStartedId) : IEvidenceSink
{
    private List<AttachmentRecord> _attachments = [];
    private Guid? _step;

    /// <summary>Held while any message of this scenario is written.</summary>
    public Lock Gate { get; } = new();

    public void StepStarts(Guid step, DateTimeOffset at)
    {
        lock (Gate)
        {
            _step = step;
            writer.TestStepStarted(caseStartedId, step, at);
        }
    }

    /// <summary>Closes the step being run.</summary>
    /// <returns>What was attached since the step started.</returns>
    public IReadOnlyList<AttachmentRecord> StepEnds(Action<PlayWriter> finish)
    {
        lock (Gate)
        {
            finish(writer);
            _step = null;
            var taken = _attachments;
            _attachments = [];
            return taken;
        }
    }

    public void Attach(ReadOnlyMemory<byte> body, bool isText, string mediaType, string? fileName)
    {
        lock (Gate)
        {
            // The bytes are copied: the caller may reuse its buffer.
            var attachment = new AttachmentRecord(mediaType, fileName, body.ToArray());
            if (_step is not { } step)
                throw new InvalidOperationException("evidence can only be attached while a step or a hook runs");
            _attachments.Add(attachment);
            writer.Attachment(caseStartedId, step, attachment, isText);
        }
    }
}
