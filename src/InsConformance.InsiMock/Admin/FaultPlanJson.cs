using System.Text.Json;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Faults;
using InsConformance.InsiMock.Transport;

namespace InsConformance.InsiMock.Admin;

/// <summary>A fault plan as JSON with the keys of the YAML, and the counters of each rule.</summary>
internal static class FaultPlanJson
{
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<RuleCount> rules)
    {
        json.WriteStartObject();
        json.WriteString("plan", name);
        json.WriteStartArray("rules");
        foreach (var (rule, _, _) in rules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteStartObject("when");
            Write(json, rule.When);
            Write(json, rule.Count);
            json.WriteEndObject();
            json.WriteStartObject("then");
            Write(json, rule.Then);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("counts");
        foreach (var (rule, seen, applied) in rules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteNumber("seen", seen);
            json.WriteNumber("applied", applied);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CallFilter filter)
    {
        Text(json, "operation", filter.Operation);
        Text(json, "listener", filter.Listener);
        Text(json, "identity", filter.Identity);
        Text(json, "message-id", filter.MessageId);
        if (filter.Traits is not { } traits)
            return;
        json.WriteStartObject("traits");
        Text(json, "nomNaissance", traits.NomNaissance);
        Text(json, "prenom", traits.Prenom);
        Text(json, "sexe", traits.Sexe);
        Text(json, "dateNaissance", traits.DateNaissance);
        Text(json, "lieuNaissance", traits.LieuNaissance);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CallCount count)
    {
        if (!count.Calls.IsEmpty)
        {
            json.WriteStartArray("call");
            foreach (var call in count.Calls)
                json.WriteNumberValue(call);
            json.WriteEndArray();
        }

        Number(json, "from", count.From == 1 ? null : count.From);
        Number(json, "to", count.To);
        Number(json, "every", count.Every == 1 ? null : count.Every);
        if (count.Percent < 100)
        {
            json.WriteNumber("percent", count.Percent);
            json.WriteNumber("seed", count.Seed);
        }

        Number(json, "times", count.Times);
    }

    private static void Write(Utf8JsonWriter json, FaultEffect effect)
    {
        Text(json, "fault", effect.Fault);
        Text(json, "cr", effect.CodeCr?.Code());
        Text(json, "cnda-file", effect.CndaFile);
        Text(json, "shape", effect.Form?.Name);
        Text(json, "fault-shape", effect.FaultForm?.Name);
        if (effect.Transport is { } transport)
            Write(json, transport);
    }

    private static void Write(Utf8JsonWriter json, TransportEffect transport)
    {
        if (transport.Delay > TimeSpan.Zero)
            json.WriteNumber("delay", (long)transport.Delay.TotalMilliseconds);
        Text(json, "break", transport.Break?.Word());
        Number(json, "break-after", transport.BreakAfterBytes);
        Number(json, "status", transport.Status);
        Number(json, "retry-after", transport.RetryAfterSeconds);
        Text(json, "body", transport.Body);
        Text(json, "content-type", transport.ContentType);
        if (transport.Gzip)
            json.WriteBoolean("gzip", true);
        if (transport.Chunked)
            json.WriteBoolean("chunked", true);
        if (transport.Dribble is not { } dribble)
            return;
        json.WriteStartObject("dribble");
        json.WriteNumber("pieces", dribble.Pieces);
        json.WriteNumber("duration", (long)dribble.Duration.TotalMilliseconds);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
