using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Admin;

/// <summary>The switches as JSON: what is absent from a body stays as it is, an unknown key or value is refused by name.</summary>
internal static class SwitchJson
{
    private static readonly (string Word, UnknownPerson Value)[] UnknownWords =
        [("cr01", UnknownPerson.Cr01), ("insi_102", UnknownPerson.Insi102), ("desir_1020", UnknownPerson.Desir1020)];

    private static readonly (string Word, UnknownCard Value)[] UnknownCardWords = [("cr01", UnknownCard.Cr01), ("insi_101", UnknownCard.Insi101)];

    private static readonly (string Word, CardMismatch Value)[] MismatchWords = [("finding", CardMismatch.Finding), ("fault", CardMismatch.Fault)];

    private static readonly (string Word, PrenomMatching Value)[] MatchingWords =
        [("first-or-full-list", PrenomMatching.FirstOrFullList), ("any-position", PrenomMatching.AnyPosition)];

    private static readonly (string Word, ServerTls Value)[] TlsWords =
        [("normal", ServerTls.Normal), ("refused", ServerTls.Refused), ("expired-certificate", ServerTls.ExpiredCertificate)];

    private static readonly (string Word, FaultShape Value)[] FaultWords = [("F1", FaultShape.F1), ("F2", FaultShape.F2)];

    public static void Write(Utf8JsonWriter json, SwitchSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("successShape", settings.SuccessForm?.Name ?? settings.SuccessShape.ToString());
        json.WriteString("faultShape", settings.FaultForm?.Name ?? settings.FaultShape?.ToString());
        WriteMap(json, "faultShapeOf", settings.FaultShapeOf, s => Word(FaultWords, s));
        json.WriteBoolean("rotateShapes", settings.RotatesShapes);
        json.WriteString("serverTls", Word(TlsWords, settings.ServerTls));
        json.WriteString("unknownPerson", Word(UnknownWords, settings.UnknownPerson));
        json.WriteString("unknownCard", Word(UnknownCardWords, settings.UnknownCard));
        json.WriteString("cardMismatch", Word(MismatchWords, settings.CardMismatch));
        json.WriteBoolean("strictHeaders", settings.StrictHeaders);
        json.WriteBoolean("strictFormats", settings.StrictFormats);
        json.WriteBoolean("strictEmetteur", settings.StrictEmetteur);
        WriteFlags(json, "cards", settings.Assertions.Cards);
        json.WriteBoolean("proSanteConnect", settings.Assertions.AcceptsProSanteConnect);
        json.WriteBoolean("vitaleExpires", settings.Assertions.RefusesOldVitale);
        json.WriteString("prenomMatching", Word(MatchingWords, settings.PrenomMatching));
        WriteMap(json, "cndaFiles", settings.CndaFiles, f => f);
        WriteMap(json, "variants", settings.Variants, v => v);
        json.WriteNumber("latencyMs", settings.Latency.TotalMilliseconds);
        json.WriteEndObject();
    }

    /// <summary>Applies a JSON object to settings.</summary>
    /// <exception cref="InputException">Not such an object.</exception>
    public static SwitchSettings Read(ReadOnlyMemory<byte> body, SwitchSettings settings)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                throw Wrong("expected a JSON object");
            foreach (var member in document.RootElement.EnumerateObject())
                settings = Apply(settings, member.Name, member.Value);
            return settings;
        }
        catch (JsonException e)
        {
            throw new InputException(
                "mock-switch-json", new Place("body", (int?)e.LineNumber + 1, (int?)e.BytePositionInLine + 1), "not valid JSON", null, e);
        }
    }

    private static SwitchSettings Apply(SwitchSettings settings, string name, JsonElement value) => name switch
    {
        "successShape" => ShapeWords.WithSuccess(settings, Text(name, value)),
        "faultShape" => ShapeWords.WithFault(settings, value.ValueKind is JsonValueKind.Null ? null : Text(name, value)),
        "rotateShapes" => settings with { RotatesShapes = Flag(name, value) },
        "serverTls" => settings with { ServerTls = Value(TlsWords, name, value) },
        "faultShapeOf" => settings with { FaultShapeOf = Map(name, value, v => Value(FaultWords, name, v)) },
        "unknownPerson" => settings with { UnknownPerson = Value(UnknownWords, name, value) },
        "unknownCard" => settings with { UnknownCard = Value(UnknownCardWords, name, value) },
        "cardMismatch" => settings with { CardMismatch = Value(MismatchWords, name, value) },
        "strictHeaders" => settings with { StrictHeaders = Flag(name, value) },
        "strictFormats" => settings with { StrictFormats = Flag(name, value) },
        "strictEmetteur" => settings with { StrictEmetteur = Flag(name, value) },
        "cards" => settings with { Assertions = settings.Assertions with { Cards = Map(name, value, v => Flag(name, v)) } },
        "proSanteConnect" => settings with { Assertions = settings.Assertions with { AcceptsProSanteConnect = Flag(name, value) } },
        "vitaleExpires" => settings with { Assertions = settings.Assertions with { RefusesOldVitale = Flag(name, value) } },
        "prenomMatching" => settings with { PrenomMatching = Value(MatchingWords, name, value) },
        "cndaFiles" => settings with { CndaFiles = Map(name, value, v => Text(name, v)) },
        "variants" => settings with { Variants = Map(name, value, v => Text(name, v)) },
        "latencyMs" => settings with { Latency = Milliseconds(name, value) },
        _ => throw Wrong(
            $"unknown switch '{name}'; known: successShape, faultShape, rotateShapes, serverTls, faultShapeOf, unknownPerson, unknownCard, cardMismatch, strictHeaders, strictFormats, strictEmetteur, cards, proSanteConnect, vitaleExpires, prenomMatching, cndaFiles, variants, latencyMs"),
    };

    private static T Value<T>((string Word, T Value)[] words, string name, JsonElement value)
    {
        var text = Text(name, value);
        foreach (var (word, known) in words)
        {
            if (word == text)
                return known;
        }

        throw Wrong($"'{name}' must be one of {string.Join(", ", words.Select(w => w.Word))}");
    }

    private static string Word<T>((string Word, T Value)[] words, T value) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;

    private static string Text(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : throw Wrong($"'{name}' takes text");

    private static bool Flag(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong($"'{name}' must be true or false"),
    };

    private static TimeSpan Milliseconds(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw Wrong($"'{name}' must be a whole number of milliseconds, e.g. {250.ToString(CultureInfo.InvariantCulture)}");

    private static ImmutableDictionary<string, T> Map<T>(string name, JsonElement value, Func<JsonElement, T> read) =>
        value.ValueKind is JsonValueKind.Object
            ? value.EnumerateObject().GroupBy(m => m.Name).ToImmutableDictionary(m => m.Key, m => read(m.Last().Value))
            : throw Wrong($"'{name}' must be an object");

    private static void WriteMap<T>(Utf8JsonWriter json, string name, ImmutableDictionary<string, T> map, Func<T, string> word)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map.OrderBy(p => p.Key, StringComparer.Ordinal))
            json.WriteString(key, word(value));
        json.WriteEndObject();
    }

    private static void WriteFlags(Utf8JsonWriter json, string name, ImmutableDictionary<string, bool> map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map.OrderBy(p => p.Key, StringComparer.Ordinal))
            json.WriteBoolean(key, value);
        json.WriteEndObject();
    }

    private static InputException Wrong(string message) => new("mock-switch", null, message);
}
