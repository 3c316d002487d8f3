using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.XPath;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>Reads WireMock's match operations, e.g. <c>{"equalTo": "x"}</c>.</summary>
internal static class ValueMatcherReader
{
    private const string Served =
        "equalTo, binaryEqualTo, contains, doesNotContain, matches, doesNotMatch, equalToXml, matchesXPath, absent, and, or, not";

    private static readonly string[] NotForSoap = ["equalToJson", "matchesJsonPath", "matchesJsonSchema"];

    /// <summary>Reads one operation.</summary>
    /// <exception cref="StubRefusedException">Not an operation, or one that is not served.</exception>
    public static IValueMatcher Read(JsonPlace place)
    {
        foreach (var (name, operand) in place.Members())
        {
            if (Reader(name) is { } read)
                return read(place, operand);
            if (NotForSoap.Contains(name))
                throw operand.Wrong($"{name} is not served: this mock speaks SOAP, use equalToXml or matchesXPath");
        }

        throw place.Wrong($"{place.Value.GetRawText()} is not a valid match operation; served: {Served}");
    }

    private static Func<JsonPlace, JsonPlace, IValueMatcher>? Reader(string name) => name switch
    {
        "equalTo" => EqualTo,
        "binaryEqualTo" => (all, operand) => Alone(all, name, new BinaryEqualToMatcher(Binary(operand))),
        "contains" => (all, operand) => Alone(all, name, new ContainsMatcher(operand.Text())),
        "doesNotContain" => (all, operand) => Alone(all, name, new NotMatcher(new ContainsMatcher(operand.Text()))),
        "matches" => (all, operand) => Alone(all, name, new RegexMatcher(Regex(operand))),
        "doesNotMatch" => (all, operand) => Alone(all, name, new NotMatcher(new RegexMatcher(Regex(operand)))),
        "equalToXml" => EqualToXml,
        "matchesXPath" => MatchesXPath,
        "absent" => (all, _) => Alone(all, name, new AbsentMatcher()),
        "and" => (all, operand) => Alone(all, name, new AllOfMatcher(Several(operand))),
        "or" => (all, operand) => Alone(all, name, new AnyOfMatcher(Several(operand))),
        "not" => (all, operand) => Alone(all, name, new NotMatcher(Read(operand))),
        _ => null,
    };

    /// <summary>A regular expression.</summary>
    public static BoundedRegex Regex(JsonPlace place)
    {
        try
        {
            return new BoundedRegex(place.Text(BoundedRegex.MaxLength));
        }
        catch (ArgumentException e)
        {
            throw place.Wrong(e.Message);
        }
    }

    private static IValueMatcher Alone(JsonPlace place, string name, IValueMatcher matcher)
    {
        place.Only(name);
        return matcher;
    }

    private static List<IValueMatcher> Several(JsonPlace operand) => [.. operand.Items().Select(Read)];

    private static EqualToMatcher EqualTo(JsonPlace place, JsonPlace operand)
    {
        place.Only("equalTo", "caseInsensitive");
        return new EqualToMatcher(operand.Text(), place.Member("caseInsensitive")?.Flag() ?? false);
    }

    private static byte[] Binary(JsonPlace operand)
    {
        try
        {
            return Convert.FromBase64String(operand.Text());
        }
        catch (FormatException)
        {
            throw operand.Wrong("expected base64");
        }
    }

    private static EqualToXmlMatcher EqualToXml(JsonPlace place, JsonPlace operand)
    {
        place.Only(
            "equalToXml", "enablePlaceholders", "placeholderOpeningDelimiterRegex", "placeholderClosingDelimiterRegex", "ignoreOrderOfSameNode",
            "exemptedComparisons", "namespaceAwareness");
        if (place.Member("namespaceAwareness") is { } awareness && awareness.Text() == "NONE")
            throw awareness.Wrong("NONE is not served: prefixes never count here; STRICT and LEGACY are");
        try
        {
            var placeholders = place.Member("enablePlaceholders")?.Flag() == true
                ? new XmlPlaceholders(
                    place.Member("placeholderOpeningDelimiterRegex")?.Text(BoundedRegex.MaxLength) ?? XmlPlaceholders.DefaultOpening,
                    place.Member("placeholderClosingDelimiterRegex")?.Text(BoundedRegex.MaxLength) ?? XmlPlaceholders.DefaultClosing)
                : null;
            var rules = new XmlRules(
                placeholders,
                place.Member("ignoreOrderOfSameNode")?.Flag() ?? false,
                (place.Member("exemptedComparisons")?.Items() ?? []).Aggregate(XmlExemptions.None, (all, item) => all | Exemption(item)));
            var document = HostileXml.Parse(Encoding.UTF8.GetBytes(operand.Text()));
            return new EqualToXmlMatcher(new ExpectedElement(document.Root!, rules));
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            throw operand.Wrong(e.Message);
        }
    }

    private static XmlExemptions Exemption(JsonPlace item) => item.Text() switch
    {
        "NAMESPACE_URI" => XmlExemptions.NamespaceUri,
        "TEXT_VALUE" => XmlExemptions.TextValue,
        "ATTR_VALUE" => XmlExemptions.AttributeValue,

        // They never count.
        "NAMESPACE_PREFIX" or "CHILD_NODELIST_SEQUENCE" or "XML_VERSION" or "XML_STANDALONE" or "XML_ENCODING" => XmlExemptions.None,
        _ => throw item.Wrong("served: NAMESPACE_URI, TEXT_VALUE, ATTR_VALUE, and those that never count"),
    };

    private static XPathMatcher MatchesXPath(JsonPlace place, JsonPlace operand)
    {
        place.Only("matchesXPath", "xPathNamespaces");
        var namespaces = (place.Member("xPathNamespaces")?.Members() ?? []).ToDictionary(m => m.Name, m => m.Place.Text(), StringComparer.Ordinal);
        if (operand.Value.ValueKind is JsonValueKind.String)
            return new XPathMatcher(XPath(operand, namespaces), null);
        var expression = operand.Member("expression") ?? throw operand.Wrong("expected an expression");
        return new XPathMatcher(XPath(expression, namespaces), Inner(operand));
    }

    private static BoundedXPath XPath(JsonPlace place, Dictionary<string, string> namespaces)
    {
        try
        {
            return new BoundedXPath(place.Text(BoundedXPath.MaxLength), namespaces);
        }
        catch (Exception e) when (e is XPathException or ArgumentException)
        {
            throw place.Wrong($"{e.Message} (a prefix must be declared in xPathNamespaces)");
        }
    }

    // The expression stands beside the operation that its result must meet.
    private static IValueMatcher? Inner(JsonPlace operand)
    {
        var rest = new JsonPlace(JsonMembers.Without(operand.Value, "expression"), operand.Pointer);
        return rest.Members().Count == 0 ? null : Read(rest);
    }
}
