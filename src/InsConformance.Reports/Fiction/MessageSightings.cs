using System.Text;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Fiction;

/// <summary>Reads the messages of a run for values that say who somebody is: tables of scenarios, attachments, and matricules anywhere.</summary>
internal static class MessageSightings
{
    public static IEnumerable<Sighting> In(string path, string name)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            foreach (var sighting in InLine(line, new Place(name, number)))
                yield return sighting;
        }
    }

    /// <summary>The text of an attachment, decoded; empty for one that is no text.</summary>
    public static string BodyOf(JsonElement attachment)
    {
        var body = Text(attachment, "body");
        if (Text(attachment, "contentEncoding") != "BASE64")
            return body;
        var type = Text(attachment, "mediaType");
        return type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal)
            ? XmlSightings.TextOf(Convert.FromBase64String(body))
            : "";
    }

    private static List<Sighting> InLine(string line, Place place)
    {
        var found = new List<Sighting>();
        // A last line that a kill cut is read as the text it is.
        if (Parse(line) is not { } json)
        {
            found.AddRange(FreeNumbers.In(line).Select(n => new Sighting(IdentityKind.Matricule, n, place, "text")));
            return found;
        }

        using (json)
        {
            foreach (var message in json.RootElement.EnumerateObject())
            {
                if (message.Name == "pickle")
                    Tables(message.Value, place, found);
                if (message.Name == "attachment")
                    Attachment(message.Value, place, found);
                Strings(message.Value, place, message.Name, found);
            }
        }

        return found;
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

    private static void Tables(JsonElement pickle, Place place, List<Sighting> found)
    {
        foreach (var step in pickle.GetProperty("steps").EnumerateArray())
        {
            if (!step.TryGetProperty("argument", out var argument) || !argument.TryGetProperty("dataTable", out var table))
                continue;
            var rows = table.GetProperty("rows").EnumerateArray().Select(r => (IReadOnlyList<string>)[.. r.GetProperty("cells").EnumerateArray().Select(c => Text(c, "value"))]).ToArray();
            var at = $"{Text(pickle, "uri")}, {Text(pickle, "name")}";
            found.AddRange(LabelledValues.InTable(rows).Select(v => new Sighting(v.Kind, v.Value, place, $"{at}, {v.Label}")));
        }
    }

    private static void Attachment(JsonElement attachment, Place place, List<Sighting> found)
    {
        var body = BodyOf(attachment);
        found.AddRange(LabelledValues.InText(body).Select(v => new Sighting(v.Kind, v.Value, place, v.Label)));
        if (Text(attachment, "mediaType") == ExchangeEvidence.MediaType)
        {
            try
            {
                var subject = ExchangeEvidence.FromJson(Encoding.UTF8.GetBytes(body)).Tls?.ClientSubject;
                found.AddRange(DistinguishedNames.In(subject ?? "").Select(v => new Sighting(v.Kind, v.Value, place, "client certificate")));
            }
            catch (JsonException)
            {
                // The report says that it cannot be read.
            }
        }
        else if (Text(attachment, "contentEncoding") == "BASE64")
        {
            found.AddRange(FreeNumbers.In(body).Select(n => new Sighting(IdentityKind.Matricule, n, place, "attachment")));
        }
    }

    private static void Strings(JsonElement json, Place place, string element, List<Sighting> found)
    {
        if (json.ValueKind == JsonValueKind.String)
            found.AddRange(FreeNumbers.In(json.GetString()!).Select(n => new Sighting(IdentityKind.Matricule, n, place, element)));
        else if (json.ValueKind == JsonValueKind.Array)
            json.EnumerateArray().ToList().ForEach(item => Strings(item, place, element, found));
        else if (json.ValueKind == JsonValueKind.Object)
            json.EnumerateObject().ToList().ForEach(property => Strings(property.Value, place, property.Name, found));
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
