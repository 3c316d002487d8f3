using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InsConformance.Gherkin.Features;

namespace InsConformance.Gherkin.Running;

/// <summary>The C# method to paste for a step that no binding matches.</summary>
internal static partial class Snippet
{
    public static string For(PickleStep step)
    {
        var expression = new StringBuilder();
        var name = new StringBuilder(step.Kind.ToString());
        var parameters = new List<string>();
        var last = 0;
        foreach (Match match in Values().Matches(step.Text))
        {
            Text(step.Text[last..match.Index]);
            last = match.Index + match.Length;
            var (type, clr) = match.Value[0] is '"' or '\'' ? ("string", "string")
                : match.Value.Contains('.', StringComparison.Ordinal) ? ("double", "double")
                : match.Value.TrimStart('-').Length > 18 ? ("word", "string")
                : match.Value.TrimStart('-').Length > 9 ? ("long", "long")
                : ("int", "int");
            expression.Append('{').Append(type).Append('}');
            parameters.Add(string.Create(CultureInfo.InvariantCulture, $"{clr} p{parameters.Count}"));
        }

        Text(step.Text[last..]);
        if (step.Table is not null)
            parameters.Add("DataTable table");
        if (step.DocString is not null)
            parameters.Add("string text");
        return $$"""
            [{{step.Kind}}("{{expression}}")]
            public void {{name}}({{string.Join(", ", parameters)}})
            {
                throw new PendingStepException();
            }
            """;

        void Text(string text)
        {
            var upper = true;
            foreach (var c in text)
            {
                if (c is '(' or ')' or '{' or '}' or '/')
                    expression.Append(@"\\");
                if (c == '\\')
                    expression.Append(@"\\\");
                if (c == '"')
                    expression.Append('\\');
                expression.Append(c);
                if (char.IsLetterOrDigit(c))
                    name.Append(upper ? char.ToUpperInvariant(c) : c);
                upper = !char.IsLetterOrDigit(c);
            }
        }
    }

    [GeneratedRegex("""
        "[^"]*"|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])-?[0-9]+(?:\.[0-9]+)?(?![\p{L}\p{N}]|[.,][0-9])
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Values();
}
