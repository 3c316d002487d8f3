using System.Text.Json;
using Gherkin.Ast;
using InsConformance.Gherkin.Features;

namespace InsConformance.Gherkin.Messages;

/// <summary>Writes <c>source</c> and <c>gherkinDocument</c>.</summary>
internal sealed class DocumentWriter(EnvelopeWriter envelopes)
{
    private Utf8JsonWriter Json => envelopes.Json;

    public void Write(FeatureFile file)
    {
        envelopes.Open("source"u8);
        Json.WriteString("uri"u8, file.Uri);
        Json.WriteString("data"u8, file.Text);
        Json.WriteString("mediaType"u8, "text/x.cucumber.gherkin+plain"u8);
        envelopes.Close();

        envelopes.Open("gherkinDocument"u8);
        Json.WriteString("uri"u8, file.Uri);
        Json.WriteStartObject("feature"u8);
        var feature = file.Document.Feature;
        Locate(feature.Location);
        Tags(feature.Tags, file.Ids);
        Json.WriteString("language"u8, feature.Language);
        Headline(feature);
        Json.WriteStartArray("children"u8);
        foreach (var child in feature.Children)
            Child(child, file.Ids);
        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.WriteStartArray("comments"u8);
        foreach (var comment in file.Document.Comments)
        {
            Json.WriteStartObject();
            Locate(comment.Location);
            Json.WriteString("text"u8, comment.Text);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        envelopes.Close();
    }

    private void Child(IHasLocation child, AstIds ids)
    {
        Json.WriteStartObject();
        switch (child)
        {
            case Rule rule:
                Json.WriteStartObject("rule"u8);
                Locate(rule.Location);
                Tags(rule.Tags, ids);
                Headline(rule);
                Json.WriteStartArray("children"u8);
                foreach (var inner in rule.Children)
                    Child(inner, ids);
                Json.WriteEndArray();
                break;
            case Background background:
                Json.WriteStartObject("background"u8);
                Locate(background.Location);
                Headline(background);
                Steps(background.Steps, ids);
                break;
            case Scenario scenario:
                Json.WriteStartObject("scenario"u8);
                Locate(scenario.Location);
                Tags(scenario.Tags, ids);
                Headline(scenario);
                Steps(scenario.Steps, ids);
                ExamplesOf(scenario, ids);
                break;
            default:
                throw new InvalidOperationException($"a feature holds a {child.GetType().Name}");
        }

        Json.WriteString("id"u8, ids[child]);
        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    private void Steps(IEnumerable<Step> steps, AstIds ids)
    {
        Json.WriteStartArray("steps"u8);
        foreach (var step in steps)
        {
            Json.WriteStartObject();
            Locate(step.Location);
            Json.WriteString("keyword"u8, step.Keyword);
            Json.WriteString("keywordType"u8, step.KeywordType.ToString());
            Json.WriteString("text"u8, step.Text);
            if (step.DocString is { } text)
            {
                Json.WriteStartObject("docString"u8);
                Locate(text.Location);
                if (!string.IsNullOrEmpty(text.ContentType))
                    Json.WriteString("mediaType"u8, text.ContentType);
                Json.WriteString("content"u8, text.Content);
                Json.WriteString("delimiter"u8, text.Delimiter);
                Json.WriteEndObject();
            }

            if (step.DataTable is { } table)
            {
                Json.WriteStartObject("dataTable"u8);
                Locate(table.Location);
                Json.WriteStartArray("rows"u8);
                foreach (var row in table.Rows)
                    Row(row, ids);
                Json.WriteEndArray();
                Json.WriteEndObject();
            }

            Json.WriteString("id"u8, ids[step]);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void ExamplesOf(Scenario scenario, AstIds ids)
    {
        Json.WriteStartArray("examples"u8);
        foreach (var examples in scenario.Examples)
        {
            Json.WriteStartObject();
            Locate(examples.Location);
            Tags(examples.Tags, ids);
            Headline(examples);
            if (examples.TableHeader is { } header)
            {
                Json.WritePropertyName("tableHeader"u8);
                Row(header, ids);
            }

            Json.WriteStartArray("tableBody"u8);
            foreach (var row in examples.TableBody ?? [])
                Row(row, ids);
            Json.WriteEndArray();
            Json.WriteString("id"u8, ids[examples]);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void Row(TableRow row, AstIds ids)
    {
        Json.WriteStartObject();
        Locate(row.Location);
        Json.WriteStartArray("cells"u8);
        foreach (var cell in row.Cells)
        {
            Json.WriteStartObject();
            Locate(cell.Location);
            Json.WriteString("value"u8, cell.Value);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
        Json.WriteString("id"u8, ids[row]);
        Json.WriteEndObject();
    }

    private void Tags(IEnumerable<Tag> tags, AstIds ids)
    {
        Json.WriteStartArray("tags"u8);
        foreach (var tag in tags)
        {
            Json.WriteStartObject();
            Locate(tag.Location);
            Json.WriteString("name"u8, tag.Name);
            Json.WriteString("id"u8, ids[tag]);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    private void Headline(IHasDescription node)
    {
        Json.WriteString("keyword"u8, node.Keyword);
        Json.WriteString("name"u8, node.Name);
        Json.WriteString("description"u8, node.Description ?? "");
    }

    private void Locate(Location location) => envelopes.Location(location.Line, location.Column);
}
