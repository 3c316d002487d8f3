namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>
/// Reads the served part of WireMock's Handlebars: values of the request, the helpers <c>xPath</c>, <c>soapXPath</c>, <c>now</c> and <c>randomValue</c>, and
/// comments. Nothing is escaped, as in WireMock.
/// </summary>
internal static class TemplateParser
{
    /// <summary>Reads a template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="parameters">Values of <c>parameters.NAME</c>.</param>
    /// <exception cref="ArgumentException">A hole that is not served, by name.</exception>
    public static Template Parse(string text, IReadOnlyDictionary<string, string> parameters)
    {
        var parts = new List<Func<TemplateContext, string>>();
        var at = 0;
        while (true)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            var braces = open >= 0 && open + 2 < text.Length && text[open + 2] == '{' ? 3 : 2;
            var close = open < 0 ? -1 : text.IndexOf(braces == 3 ? "}}}" : "}}", open + braces, StringComparison.Ordinal);
            var plain = close < 0 ? text[at..] : text[at..open];
            if (plain.Length > 0 || close < 0)
                parts.Add(_ => plain);
            if (close < 0)
                return new Template(parts);
            var hole = text[(open + braces)..close].Trim();
            if (!hole.StartsWith('!'))
                parts.Add(Hole(hole, parameters));
            at = close + braces;
        }
    }

    private static Func<TemplateContext, string> Hole(string hole, IReadOnlyDictionary<string, string> parameters)
    {
        var words = TemplateWords.Split(hole);
        if (words is [{ IsLiteral: false, Key: null } path])
            return path.Text == "now" ? TemplateHelpers.Get(path.Text, [], parameters) : TemplateValues.Get(path.Text, parameters);
        return words is [{ IsLiteral: false, Key: null } helper, .. var arguments]
            ? TemplateHelpers.Get(helper.Text, arguments, parameters)
            : throw new ArgumentException($"'{hole}' is neither a value nor a helper; blocks are not served");
    }
}
