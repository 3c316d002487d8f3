using System.Text.Json;
using InsConformance.InsiMock.Stubs.Responses;
using InsConformance.InsiMock.Stubs.Templates;
using InsConformance.InsiMock.Transport;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>Reads WireMock's response definitions.</summary>
internal static class StubResponseReader
{
    private static readonly string[] Bodies = ["body", "jsonBody", "base64Body"];

    // The server writes these itself: a stub's own would break the message.
    private static readonly string[] FramingFields = ["Content-Length", "Transfer-Encoding", "Connection"];

    /// <summary>Reads a definition; without one, an empty answer with status 200.</summary>
    /// <exception cref="StubRefusedException">Not a definition, or one that asks for more than is served.</exception>
    public static StubResponse Read(JsonPlace? definition)
    {
        if (definition is not { } place)
            return new StubResponse { Status = 200, Fields = [] };
        if (place.Member("bodyFileName") is { } file)
            throw file.Wrong("bodyFileName is not served: this mock has no files folder, send the text as body");
        place.Only(
            "status", "headers", "body", "jsonBody", "base64Body", "fixedDelayMilliseconds", "delayDistribution", "chunkedDribbleDelay", "fault", "transformers",
            "transformerParameters", "fromConfiguredStub");
        if (Bodies.Count(b => place.Member(b) is not null) > 1)
            throw place.Wrong($"only one of {string.Join(", ", Bodies)}");
        var isTemplate = IsTemplate(place.Member("transformers"));
        var parameters = (place.Member("transformerParameters")?.Members() ?? []).ToDictionary(m => m.Name, m => m.Place.Value.ToString(), StringComparer.Ordinal);
        return new StubResponse
        {
            Status = place.Member("status")?.WholeNumber(200, 599) ?? 200,
            Fields = [.. (place.Member("headers")?.Members() ?? []).SelectMany(h => Field(h.Name, h.Place, Value))],
            Text = place.Member("body") is { } body ? Value(body, body.Text()) : place.Member("jsonBody") is { } json ? Value(json, json.Value.GetRawText()) : null,
            Bytes = place.Member("base64Body") is { } base64 ? Base64(base64) : default,
            Delay = (place.Member("fixedDelayMilliseconds") is { } fix ? StubDelay.Fixed(fix.WholeNumber(0, StubDelay.Longest)) : StubDelay.None)
                + (place.Member("delayDistribution") is { } distribution ? StubDelayReader.Read(distribution) : StubDelay.None),
            Dribble = place.Member("chunkedDribbleDelay") is { } dribble ? Dribble(dribble) : null,
            Break = place.Member("fault") is { } fault ? Fault(fault) : null,
        };

        Template Value(JsonPlace at, string text)
        {
            try
            {
                return isTemplate ? TemplateParser.Parse(text, parameters) : Template.Plain(text);
            }
            catch (ArgumentException e)
            {
                throw at.Wrong(e.Message);
            }
        }
    }

    private static bool IsTemplate(JsonPlace? transformers)
    {
        var names = transformers?.Items() ?? [];
        foreach (var name in names.Where(n => n.Text() != "response-template"))
            throw name.Wrong("only response-template is served");
        return names.Count > 0;
    }

    private static IEnumerable<(string Name, Template Value)> Field(string name, JsonPlace place, Func<JsonPlace, string, Template> read)
    {
        if (FramingFields.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw place.Wrong($"{name} is written by the server");
        if (name.Length == 0 || name.Any(c => c is <= ' ' or >= '\x7f' or ':'))
            throw place.Wrong("not the name of a header field");
        foreach (var value in place.Value.ValueKind is JsonValueKind.Array ? place.Items() : [place])
        {
            var text = value.Text();
            yield return text.Any(c => c is '\r' or '\n' or '\0') ? throw value.Wrong("a header field is one line") : (name, read(value, text));
        }
    }

    private static byte[] Base64(JsonPlace place)
    {
        try
        {
            return Convert.FromBase64String(place.Text());
        }
        catch (FormatException)
        {
            throw place.Wrong("expected base64");
        }
    }

    private static Dribble Dribble(JsonPlace place)
    {
        place.Only("numberOfChunks", "totalDuration");
        var chunks = place.Member("numberOfChunks") ?? throw place.Wrong("numberOfChunks is missing");
        var duration = place.Member("totalDuration") ?? throw place.Wrong("totalDuration is missing");
        return new Dribble(chunks.WholeNumber(1, 100_000), TimeSpan.FromMilliseconds(duration.WholeNumber(0, StubDelay.Longest)));
    }

    private static ReplyBreak Fault(JsonPlace place) => place.Text() switch
    {
        "CONNECTION_RESET_BY_PEER" => ReplyBreak.Reset,
        "EMPTY_RESPONSE" => ReplyBreak.Empty,
        "MALFORMED_RESPONSE_CHUNK" => ReplyBreak.Garbage,
        "RANDOM_DATA_THEN_CLOSE" => ReplyBreak.Random,
        _ => throw place.Wrong("expected CONNECTION_RESET_BY_PEER, EMPTY_RESPONSE, RANDOM_DATA_THEN_CLOSE or MALFORMED_RESPONSE_CHUNK"),
    };
}
