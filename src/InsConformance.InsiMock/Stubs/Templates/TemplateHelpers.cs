using System.Collections.Frozen;
using System.Globalization;
using System.Xml.XPath;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>The helpers that a template may call.</summary>
internal static class TemplateHelpers
{
    private const int MaxRandomLength = 10_000;
    private const string SoapBody = "/*[local-name()='Envelope']/*[local-name()='Body']";

    private static readonly FrozenDictionary<string, string> NoNamespaces = FrozenDictionary<string, string>.Empty;

    /// <summary>A call of a helper.</summary>
    /// <exception cref="ArgumentException">The helper or an argument is not served.</exception>
    public static Func<TemplateContext, string> Get(string name, IReadOnlyList<TemplateWord> arguments, IReadOnlyDictionary<string, string> parameters)
    {
        var values = arguments.Where(a => a.Key is null).ToArray();
        var named = arguments.Where(a => a.Key is not null).ToDictionary(a => a.Key!, a => a.Text, StringComparer.Ordinal);
        return name switch
        {
            "xPath" => XPath(name, "", values, named, parameters),
            "soapXPath" => XPath(name, SoapBody, values, named, parameters),
            "now" => Now(values, named),
            "randomValue" => RandomValue(values, named),
            _ => throw new ArgumentException($"no helper '{name}' here; served: xPath, soapXPath, now, randomValue"),
        };
    }

    private static Func<TemplateContext, string> XPath(
        string name, string prefix, TemplateWord[] values, Dictionary<string, string> named, IReadOnlyDictionary<string, string> parameters)
    {
        if (named.Count > 0 || values is not [var input, { IsLiteral: true } expression] || expression.Text.Length > BoundedXPath.MaxLength)
            throw new ArgumentException($"write {{{{{name} request.body 'EXPRESSION'}}}}");
        BoundedXPath path;
        try
        {
            path = new BoundedXPath(prefix + expression.Text, NoNamespaces);
        }
        catch (XPathException e)
        {
            throw new ArgumentException($"'{expression.Text}': {e.Message}", e);
        }

        var text = input.IsLiteral ? _ => input.Text : TemplateValues.Get(input.Text, parameters);
        var isBody = TemplateValues.IsBody(input);
        return context =>
        {
            var value = isBody ? context.Request.Body : MatchValue.OfText(text(context), context.Request.Budget);
            return value.Xml is { } xml && path.Values(xml, value.Budget) is [var first, ..] ? first : "";
        };
    }

    private static Func<TemplateContext, string> Now(TemplateWord[] values, Dictionary<string, string> named)
    {
        if (values.Length > 0 || named.Keys.FirstOrDefault(k => k is not ("format" or "offset" or "timezone")) is not null)
            throw new ArgumentException("write {{now format='yyyy-MM-dd' offset='-3 days'}}");
        if (named.TryGetValue("timezone", out var zone) && zone is not ("UTC" or "GMT" or "Z"))
            throw new ArgumentException($"time zone '{zone}' is not served: UTC is");
        var offset = DateOffset.Parse(named.GetValueOrDefault("offset", "0 seconds"));
        var format = DateFormat.Parse(named.GetValueOrDefault("format", "yyyy-MM-dd'T'HH:mm:ss'Z'"));
        return context => format(offset(context.Call.ReceivedAt.UtcDateTime));
    }

    private static Func<TemplateContext, string> RandomValue(TemplateWord[] values, Dictionary<string, string> named)
    {
        if (values.Length > 0 || named.Keys.FirstOrDefault(k => k is not ("type" or "length" or "uppercase")) is not null)
            throw new ArgumentException("write {{randomValue type='UUID'}} or {{randomValue type='NUMERIC' length=8}}");
        if (!int.TryParse(named.GetValueOrDefault("length", "36"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > MaxRandomLength)
            throw new ArgumentException($"length must be a whole number up to {MaxRandomLength}");
        var isUpper = named.GetValueOrDefault("uppercase") == "true";
        var alphabet = named.GetValueOrDefault("type", "ALPHANUMERIC") switch
        {
            "UUID" => null,
            "ALPHANUMERIC" => "abcdefghijklmnopqrstuvwxyz0123456789",
            "ALPHABETIC" => "abcdefghijklmnopqrstuvwxyz",
            "NUMERIC" => "0123456789",
            "HEXADECIMAL" => "0123456789abcdef",
            var type => throw new ArgumentException($"type '{type}' is not served; served: UUID, ALPHANUMERIC, ALPHABETIC, NUMERIC, HEXADECIMAL"),
        };
        return context =>
        {
            var text = alphabet is null ? context.Chance.NextId().ToString() : context.Chance.Text(alphabet, length);
            return isUpper ? text.ToUpperInvariant() : text;
        };
    }
}
