using System.Text;

namespace InsConformance.Insi.Tests.Assertions;

/// <summary>Small documents that use and shadow prefixes in every way, with awkward characters.</summary>
internal static class RandomXml
{
    private static readonly string[] Prefixes = ["", "a", "b", "c"];
    private static readonly string[] Uris = ["urn:1", "urn:2", "http://x/?a=1"];
    private static readonly string[] Texts = ["x", " ", "\n", "&amp;", "&lt;&gt;", "é", "&#13;", "\"'", "<![CDATA[<&>]]>", "\t", "\r\n", "&#x9;", "𝒳"];

    public static string Document(Random random)
    {
        var text = new StringBuilder();
        Element(text, random, 0, new Dictionary<string, string> { [""] = "" });
        return text.ToString();
    }

    private static void Element(StringBuilder text, Random random, int depth, Dictionary<string, string> outer)
    {
        var scope = new Dictionary<string, string>(outer);
        var declarations = new StringBuilder();
        foreach (var prefix in Prefixes.Where(_ => random.Next(3) == 0))
        {
            scope[prefix] = prefix.Length == 0 && random.Next(3) == 0 ? "" : Uris[random.Next(Uris.Length)];
            declarations.Append(prefix.Length == 0 ? " xmlns=\"" : $" xmlns:{prefix}=\"").Append(scope[prefix]).Append('"');
        }

        var known = scope.Keys.ToArray();
        var own = known[random.Next(known.Length)];
        var name = (own.Length == 0 ? "" : own + ":") + "e" + random.Next(3);
        var declaredFirst = random.Next(2) == 0;
        text.Append('<').Append(name).Append(declaredFirst ? declarations : null);
        var attributes = new HashSet<string>();
        for (var i = random.Next(4); i > 0; i--)
        {
            var prefix = known[random.Next(known.Length)];
            var local = "t" + random.Next(4);
            if (attributes.Add((prefix.Length == 0 ? "" : scope[prefix]) + " " + local))
                text.Append(' ').Append(prefix.Length == 0 ? "" : prefix + ":").Append(local).Append("=\"").Append(AttributeText(random)).Append('"');
        }

        text.Append(declaredFirst ? null : declarations);
        text.Append('>');
        for (var i = random.Next(depth > 3 ? 1 : 4); i > 0; i--)
        {
            text.Append(Texts[random.Next(Texts.Length)]);
            if (random.Next(2) == 0)
                Element(text, random, depth + 1, scope);
        }

        text.Append("</").Append(name).Append(random.Next(2) == 0 ? ">" : " >");
    }

    private static string AttributeText(Random random)
    {
        string text;
        do
        {
            text = Texts[random.Next(Texts.Length)];
        }
        while (text.Contains('<', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal));
        return text;
    }
}
