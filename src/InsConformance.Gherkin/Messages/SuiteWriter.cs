using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Expressions;
using InsConformance.Gherkin.Features;

namespace InsConformance.Gherkin.Messages;

/// <summary>Writes what is known before anything plays: meta, features, pickles, bindings.</summary>
internal sealed class SuiteWriter(EnvelopeWriter envelopes, IdSource ids)
{
    /// <summary>The version of the Cucumber messages protocol that is written.</summary>
    public const string ProtocolVersion = "34.2.1";

    private Utf8JsonWriter Json => envelopes.Json;

    public void Meta(RunPlatform platform)
    {
        envelopes.Open("meta"u8);
        Json.WriteString("protocolVersion"u8, ProtocolVersion);
        Product("implementation"u8, "InsConformance", platform.Version);
        Product("runtime"u8, ".NET", platform.Runtime);
        Product("os"u8, platform.Os, platform.OsVersion);
        Product("cpu"u8, platform.Cpu, null);
        envelopes.Close();
    }

    public void Pickle(Pickle pickle)
    {
        envelopes.Open("pickle"u8);
        Json.WriteString("id"u8, pickle.Id);
        Json.WriteString("uri"u8, pickle.Description.Uri);
        envelopes.Location(pickle.Description.Line, pickle.Column);
        envelopes.Ids("astNodeIds"u8, pickle.AstNodeIds);
        Json.WriteString("name"u8, pickle.Description.Name);
        Json.WriteString("language"u8, pickle.Language);
        Json.WriteStartArray("steps"u8);
        foreach (var step in pickle.Steps)
            Step(step);
        Json.WriteEndArray();
        Json.WriteStartArray("tags"u8);
        foreach (var tag in pickle.Tags)
        {
            Json.WriteStartObject();
            Json.WriteString("name"u8, tag.Name);
            Json.WriteString("astNodeId"u8, tag.AstNodeId);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        envelopes.Close();
    }

    public void ParameterType(ParameterType type)
    {
        envelopes.Open("parameterType"u8);
        Json.WriteString("id"u8, ids.Next());
        Json.WriteString("name"u8, type.Name);
        Json.WriteStartArray("regularExpressions"u8);
        foreach (var regex in type.Regexes)
            Json.WriteStringValue(regex);
        Json.WriteEndArray();
        Json.WriteBoolean("preferForRegularExpressionMatch"u8, false);
        Json.WriteBoolean("useForSnippets"u8, false);
        Source(type.Transformations[0].Method);
        envelopes.Close();
    }

    public void UndefinedParameterType(string expression, string name)
    {
        envelopes.Open("undefinedParameterType"u8);
        Json.WriteString("expression"u8, expression);
        Json.WriteString("name"u8, name);
        envelopes.Close();
    }

    public void StepDefinition(StepDefinition definition, Guid id)
    {
        envelopes.Open("stepDefinition"u8);
        Json.WriteString("id"u8, id);
        Json.WriteStartObject("pattern"u8);
        Json.WriteString("source"u8, definition.Pattern.Source);
        Json.WriteString("type"u8, definition.Pattern.IsRegex ? "REGULAR_EXPRESSION"u8 : "CUCUMBER_EXPRESSION"u8);
        Json.WriteEndObject();
        Source(definition.Method);
        envelopes.Close();
    }

    public void Hook(Hook hook, Guid id)
    {
        envelopes.Open("hook"u8);
        Json.WriteString("id"u8, id);
        Json.WriteString("name"u8, hook.Name);
        Source(hook.Method);
        if (hook.TagText is not null)
            Json.WriteString("tagExpression"u8, hook.TagText);
        Json.WriteString("type"u8, hook.Kind switch
        {
            HookKind.BeforeScenario => "BEFORE_TEST_CASE"u8,
            HookKind.AfterScenario => "AFTER_TEST_CASE"u8,
            HookKind.BeforeStep => "BEFORE_TEST_STEP"u8,
            _ => "AFTER_TEST_STEP"u8,
        });
        envelopes.Close();
    }

    /// <summary>The hook that stands for the harness itself: it carries what stops a scenario before its first step.</summary>
    public void HarnessHook(string name, Guid id)
    {
        envelopes.Open("hook"u8);
        Json.WriteString("id"u8, id);
        Json.WriteString("name"u8, name);
        Json.WriteStartObject("sourceReference"u8);
        Json.WriteEndObject();
        Json.WriteString("type"u8, "BEFORE_TEST_CASE"u8);
        envelopes.Close();
    }

    private void Step(PickleStep step)
    {
        Json.WriteStartObject();
        Json.WriteString("id"u8, step.Id);
        Json.WriteString("text"u8, step.Text);
        Json.WriteString("type"u8, step.ProtocolType);
        if (step.DocString is not null)
        {
            Json.WriteStartObject("argument"u8);
            Json.WriteStartObject("docString"u8);
            Json.WriteString("content"u8, step.DocString);
            if (step.DocStringMediaType is not null)
                Json.WriteString("mediaType"u8, step.DocStringMediaType);
            Json.WriteEndObject();
            Json.WriteEndObject();
        }
        else if (step.Table is not null)
        {
            Table(step.Table);
        }

        envelopes.Ids("astNodeIds"u8, step.AstNodeIds);
        Json.WriteEndObject();
    }

    private void Table(DataTable table)
    {
        Json.WriteStartObject("argument"u8);
        Json.WriteStartObject("dataTable"u8);
        Json.WriteStartArray("rows"u8);
        foreach (var row in table.Cells)
        {
            Json.WriteStartObject();
            Json.WriteStartArray("cells"u8);
            foreach (var cell in row)
            {
                Json.WriteStartObject();
                Json.WriteString("value"u8, cell);
                Json.WriteEndObject();
            }

            Json.WriteEndArray();
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    private void Source(BindingMethod method)
    {
        Json.WriteStartObject("sourceReference"u8);
        if (method.File.Length > 0)
            Json.WriteString("uri"u8, method.File);
        Json.WriteStartObject("javaMethod"u8);
        Json.WriteString("className"u8, method.Owner.FullName);
        Json.WriteString("methodName"u8, method.Name);
        Json.WriteStartArray("methodParameterTypes"u8);
        foreach (var type in method.Types)
            Json.WriteStringValue(type.Name);
        Json.WriteEndArray();
        Json.WriteEndObject();
        if (method.Line > 0)
            envelopes.Location(method.Line, 0);
        Json.WriteEndObject();
    }

    private void Product(ReadOnlySpan<byte> role, string name, string? version)
    {
        Json.WriteStartObject(role);
        Json.WriteString("name"u8, name);
        if (version is not null)
            Json.WriteString("version"u8, version);
        Json.WriteEndObject();
    }
}
