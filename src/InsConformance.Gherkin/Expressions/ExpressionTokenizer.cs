using System.Text;

namespace InsConformance.Gherkin.Expressions;

/// <summary>Cuts a Cucumber expression into tokens; runs of spaces and runs of text are one token each.</summary>
internal static class ExpressionTokenizer
{
    public static List<ExpressionToken> Read(string expression)
    {
        var tokens = new List<ExpressionToken> { new(ExpressionTokenKind.Start, "", 0) };
        var run = new StringBuilder();
        var runKind = ExpressionTokenKind.Text;
        var runStart = 0;
        for (var i = 0; i < expression.Length; i++)
        {
            var start = i;
            var escaped = expression[i] == '\\';
            if (escaped)
                i = Escaped(expression, i);
            var kind = escaped ? ExpressionTokenKind.Text : KindOf(expression[i]);
            var joins = run.Length > 0 && kind == runKind;
            if (!joins)
            {
                Flush();
                runStart = start;
                runKind = kind;
            }

            run.Append(expression[i]);
            if (kind is not (ExpressionTokenKind.Text or ExpressionTokenKind.Space))
                Flush();
        }

        Flush();
        tokens.Add(new(ExpressionTokenKind.End, "", expression.Length));
        return tokens;

        void Flush()
        {
            if (run.Length > 0)
                tokens.Add(new(runKind, run.ToString(), runStart));
            run.Clear();
        }
    }

    private static int Escaped(string expression, int backslash)
    {
        var next = backslash + 1;
        if (next == expression.Length)
            throw new ExpressionException(expression, backslash, "this '\\' escapes nothing; write '\\\\' for a backslash");
        if (KindOf(expression[next]) == ExpressionTokenKind.Text && expression[next] != '\\')
            throw new ExpressionException(expression, backslash, "'\\' escapes '{', '}', '(', ')', '/', '\\' and spaces only");
        return next;
    }

    private static ExpressionTokenKind KindOf(char c) => c switch
    {
        '(' => ExpressionTokenKind.OpenOptional,
        ')' => ExpressionTokenKind.CloseOptional,
        '{' => ExpressionTokenKind.OpenParameter,
        '}' => ExpressionTokenKind.CloseParameter,
        '/' => ExpressionTokenKind.Slash,
        _ when char.IsWhiteSpace(c) => ExpressionTokenKind.Space,
        _ => ExpressionTokenKind.Text,
    };
}
