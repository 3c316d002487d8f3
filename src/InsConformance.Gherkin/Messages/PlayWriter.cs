using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Expressions;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;

namespace InsConformance.Gherkin.Messages;

/// <summary>Writes what happens while scenarios play. One per worker; not thread-safe.</summary>
internal sealed class PlayWriter(EnvelopeWriter envelopes, IdSource ids, TimeProvider time, Guid runId)
{
    private Utf8JsonWriter Json => envelopes.Json;

    public void RunStarted(DateTimeOffset at)
    {
        envelopes.Open("testRunStarted"u8);
        Json.WriteString("id"u8, runId);
        envelopes.Timestamp(at);
        envelopes.Close();
    }

    public void RunFinished(DateTimeOffset at, bool success, string? message)
    {
        envelopes.Open("testRunFinished"u8);
        Json.WriteString("testRunStartedId"u8, runId);
        if (message is not null)
            Json.WriteString("message"u8, message);
        Json.WriteBoolean("success"u8, success);
        envelopes.Timestamp(at);
        envelopes.Close();
    }

    public void TestCase(Guid id, Guid pickleId, IReadOnlyList<PlannedStep> steps, IReadOnlyList<Guid> definitionIds)
    {
        envelopes.Open("testCase"u8);
        Json.WriteString("id"u8, id);
        Json.WriteString("pickleId"u8, pickleId);
        Json.WriteString("testRunStartedId"u8, runId);
        Json.WriteStartArray("testSteps"u8);
        foreach (var step in steps)
        {
            Json.WriteStartObject();
            Json.WriteString("id"u8, step.Id);
            if (step.Step is null)
            {
                Json.WriteString("hookId"u8, step.HookId);
            }
            else
            {
                Json.WriteString("pickleStepId"u8, step.Step.Id);
                Matches(step.Matches, definitionIds);
            }

            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        envelopes.Close();
    }

    public void TestCaseStarted(Guid id, Guid testCaseId, string worker, DateTimeOffset at)
    {
        envelopes.Open("testCaseStarted"u8);
        Json.WriteNumber("attempt"u8, 0);
        Json.WriteString("id"u8, id);
        Json.WriteString("testCaseId"u8, testCaseId);
        Json.WriteString("workerId"u8, worker);
        envelopes.Timestamp(at);
        envelopes.Close();
    }

    public void TestStepStarted(Guid caseStartedId, Guid stepId, DateTimeOffset at)
    {
        envelopes.Open("testStepStarted"u8);
        Json.WriteString("testCaseStartedId"u8, caseStartedId);
        Json.WriteString("testStepId"u8, stepId);
        envelopes.Timestamp(at);
        envelopes.Close();
    }

    public void Attachment(Guid caseStartedId, Guid stepId, AttachmentRecord attachment, bool isText)
    {
        envelopes.Open("attachment"u8);
        if (isText)
            Json.WriteString("body"u8, attachment.Body.Span);
        else
            Json.WriteBase64String("body"u8, attachment.Body.Span);
        Json.WriteString("contentEncoding"u8, isText ? "IDENTITY"u8 : "BASE64"u8);
        Json.WriteString("mediaType"u8, attachment.MediaType);
        if (attachment.FileName is not null)
            Json.WriteString("fileName"u8, attachment.FileName);
        Json.WriteString("testCaseStartedId"u8, caseStartedId);
        Json.WriteString("testStepId"u8, stepId);
        envelopes.Timestamp(time.GetUtcNow());
        envelopes.Close();
    }

    public void Suggestion(Guid pickleStepId, string snippet)
    {
        envelopes.Open("suggestion"u8);
        Json.WriteString("id"u8, ids.Next());
        Json.WriteString("pickleStepId"u8, pickleStepId);
        Json.WriteStartArray("snippets"u8);
        Json.WriteStartObject();
        Json.WriteString("language"u8, "csharp"u8);
        Json.WriteString("code"u8, snippet);
        Json.WriteEndObject();
        Json.WriteEndArray();
        envelopes.Close();
    }

    public void TestStepFinished(Guid caseStartedId, Guid stepId, Outcome outcome)
    {
        envelopes.Open("testStepFinished"u8);
        Json.WriteString("testCaseStartedId"u8, caseStartedId);
        Json.WriteString("testStepId"u8, stepId);
        Json.WriteStartObject("testStepResult"u8);
        envelopes.Duration(outcome.Duration);
        if (outcome.Problem is { } problem)
        {
            Json.WriteString("message"u8, problem.Trace ?? $"{problem.Type}: {problem.Message}");
            Json.WriteStartObject("exception"u8);
            Json.WriteString("type"u8, problem.Type);
            Json.WriteString("message"u8, problem.Message);
            if (problem.Trace is not null)
                Json.WriteString("stackTrace"u8, problem.Trace);
            Json.WriteEndObject();
        }

        Json.WriteString("status"u8, StepStatusWords.Word(outcome.Status));
        Json.WriteEndObject();
        envelopes.Timestamp(time.GetUtcNow());
        envelopes.Close();
    }

    public void TestCaseFinished(Guid caseStartedId)
    {
        envelopes.Open("testCaseFinished"u8);
        Json.WriteString("testCaseStartedId"u8, caseStartedId);
        envelopes.Timestamp(time.GetUtcNow());
        Json.WriteBoolean("willBeRetried"u8, false);
        envelopes.Close();
        envelopes.Flush();
    }

    private void Matches(IReadOnlyList<StepMatch> matches, IReadOnlyList<Guid> definitionIds)
    {
        Json.WriteStartArray("stepDefinitionIds"u8);
        foreach (var match in matches)
            Json.WriteStringValue(definitionIds[match.Definition.Index]);
        Json.WriteEndArray();
        Json.WriteStartArray("stepMatchArgumentsLists"u8);
        foreach (var match in matches)
        {
            Json.WriteStartObject();
            Json.WriteStartArray("stepMatchArguments"u8);
            foreach (var argument in match.Arguments)
            {
                Json.WriteStartObject();
                Json.WritePropertyName("group"u8);
                Group(argument.Group);
                if (argument.Type is not null)
                    Json.WriteString("parameterTypeName"u8, argument.Type.Name);
                Json.WriteEndObject();
            }

            Json.WriteEndArray();
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void Group(MatchedGroup group)
    {
        Json.WriteStartObject();
        if (group.Value is not null)
        {
            Json.WriteNumber("start"u8, group.Start);
            Json.WriteString("value"u8, group.Value);
        }

        if (group.Children.Count > 0)
        {
            Json.WriteStartArray("children"u8);
            foreach (var child in group.Children)
                Group(child);
            Json.WriteEndArray();
        }

        Json.WriteEndObject();
    }
}
