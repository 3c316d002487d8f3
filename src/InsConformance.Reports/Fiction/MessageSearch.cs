using System.Text;
using System.Text.Json;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Fiction;

/// <summary>Reads the messages of a run for values that say who somebody is: tables of scenarios, attachments, cards, and every text.</summary>
internal sealed class MessageSearch(Finds finds, TextSearch search, FileSearch files)
{
    public void Look(string path, string name)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            Line(line, new Place(name, number), path);
        }
    }

    private void Line(string line, Place place, string path)
    {
        // A last line that a kill cut is read as the text it is.
        if (Parse(line) is not { } json)
        {
            search.Look(line, place, "text");
            return;
        }

        using (json)
        {
            if (LoneSurrogates.IsIn(Encoding.UTF8.GetBytes(line)))
                throw LoneSurrogates.Fault(place with { File = path });
            foreach (var message in json.RootElement.EnumerateObject())
            {
                switch (message.Name)
                {
                    case "pickle":
                        Tables(message.Value, place);
                        Strings(message.Value, place, message.Name);
                        break;
                    case "attachment":
                        Attachment(message.Value, place);
                        break;
                    default:
                        Strings(message.Value, place, message.Name);
                        break;
                }
            }
        }
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line) is { RootElement.ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Tables(JsonElement pickle, Place place)
    {
        if (!pickle.TryGetProperty("steps", out var steps) || steps.ValueKind != JsonValueKind.Array)
            return;
        foreach (var step in steps.EnumerateArray())
        {
            if (!step.TryGetProperty("argument", out var argument) || !argument.TryGetProperty("dataTable", out var table))
                continue;
            var rows = table.GetProperty("rows").EnumerateArray().Select(r => (IReadOnlyList<string>)[.. r.GetProperty("cells").EnumerateArray().Select(c => Text(c, "value"))]).ToArray();
            var at = $"{Text(pickle, "uri")}, {Text(pickle, "name")}";
            foreach (var (label, kind, value) in LabelledValues.InTable(rows))
                finds.Add(kind, value, place, $"{at}, {label}");
        }
    }

    private void Attachment(JsonElement attachment, Place place)
    {
        var (body, type, name) = (Text(attachment, "body"), Text(attachment, "mediaType"), Text(attachment, "fileName"));
        foreach (var property in attachment.EnumerateObject().Where(p => p.Name != "body"))
            Strings(property.Value, place, property.Name);
        if (Text(attachment, "contentEncoding") == "BASE64")
        {
            byte[] bytes;
            try
            {
                bytes = Convert.FromBase64String(body);
            }
            catch (FormatException)
            {
                search.Look(body, place, "attachment");
                finds.AddUnsearched($"{place}", "pièce jointe illisible (base64)");
                return;
            }

            files.Look(bytes, name.Length > 0 ? $"{place} : {name}" : $"{place}", place, "attachment");
            return;
        }

        foreach (var (label, kind, value) in LabelledValues.InText(body))
            finds.Add(kind, value, place, label);
        switch (type)
        {
            case ExchangeEvidence.MediaType:
                if (!JsonSearch.Look(body, place, finds, search))
                    search.Look(body, place, "attachment");
                Certificate(body, place);
                break;
            case ApduEvidence.MediaType:
                CardSearch.Look(body, place, finds, search);
                break;
            default:
                if (!JsonSearch.Look(body, place, finds, search))
                    search.Look(body, place, "attachment");
                break;
        }
    }

    private void Certificate(string body, Place place)
    {
        try
        {
            foreach (var (kind, value) in DistinguishedNames.In(ExchangeEvidence.FromJson(Encoding.UTF8.GetBytes(body)).Tls?.ClientSubject ?? ""))
                finds.Add(kind, value, place, "client certificate");
        }
        catch (JsonException)
        {
            // The report says that it cannot be read.
        }
    }

    private void Strings(JsonElement json, Place place, string element)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                search.Look(json.GetString()!, place, element);
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Strings(item, place, element);
                break;
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                    Strings(property.Value, place, property.Name);
                break;
            default:
                break;
        }
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
