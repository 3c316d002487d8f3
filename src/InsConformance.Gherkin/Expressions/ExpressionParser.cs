using System.Buffers;

namespace InsConformance.Gherkin.Expressions;

/// <summary>
/// Parses Cucumber expressions by the published grammar (cucumber-expressions ARCHITECTURE, STD): text, optional <c>(s)</c>,
/// alternation <c>a/b</c> between spaces, parameters and ends, parameter <c>{name}</c>.
/// </summary>
internal sealed class ExpressionParser
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("[]()$.|?*+");

    private readonly string _expression;
    private readonly List<ExpressionToken> _tokens;
    private int _at = 1;

    private ExpressionParser(string expression)
    {
        _expression = expression;
        _tokens = ExpressionTokenizer.Read(expression);
    }

    private ExpressionToken Current => _tokens[_at];

    public static IReadOnlyList<ExpressionNode> Parse(string expression) => new ExpressionParser(expression).ParseAll();

    private List<ExpressionNode> ParseAll()
    {
        var nodes = new List<ExpressionNode>();
        while (Current.Kind != ExpressionTokenKind.End)
            nodes.Add(SlashAhead() ? ParseAlternation() : ParseOne());
        return nodes;
    }

    private ExpressionNode ParseOne() => Current.Kind switch
    {
        ExpressionTokenKind.OpenOptional => ParseOptional(),
        ExpressionTokenKind.OpenParameter => ParseParameter(),
        _ => ParseText(),
    };

    private ExpressionNode ParseText()
    {
        var token = _tokens[_at++];
        return ExpressionNode.Leaf(ExpressionNodeKind.Text, token.Text, token.Start);
    }

    private ExpressionNode ParseParameter()
    {
        var open = _tokens[_at++];
        var name = "";
        for (; Current.Kind != ExpressionTokenKind.CloseParameter; _at++)
        {
            if (Current.Kind == ExpressionTokenKind.End)
                throw Fault(open.Start, "this '{' has no matching '}'; escape it with '\\{' if it is text");
            if (Current.Kind is not (ExpressionTokenKind.Text or ExpressionTokenKind.Space))
                throw Fault(Current.Start, "a parameter name has no '{', '(', ')' nor '/'");
            name += Current.Text;
        }

        if (!IsName(name))
            throw Fault(open.Start, $"'{name}' is not a parameter name; it may not have any of [ ] ( ) $ . | ? * +");
        _at++;
        return ExpressionNode.Leaf(ExpressionNodeKind.Parameter, name, open.Start);
    }

    private ExpressionNode ParseOptional()
    {
        var open = _tokens[_at++];
        var text = "";
        for (; Current.Kind != ExpressionTokenKind.CloseOptional; _at++)
        {
            switch (Current.Kind)
            {
                case ExpressionTokenKind.End:
                    throw Fault(open.Start, "this '(' has no matching ')'; escape it with '\\(' if it is text");
                case ExpressionTokenKind.OpenOptional:
                    throw Fault(Current.Start, "an optional may not hold another one; escape it with '\\(' if it is text");
                case ExpressionTokenKind.OpenParameter:
                    throw Fault(Current.Start, "an optional may not hold a parameter; escape it with '\\{' if it is text");
                case ExpressionTokenKind.Slash:
                    throw Fault(Current.Start, "an optional may not hold an alternation; escape it with '\\/' if it is text");
                default:
                    text += Current.Text;
                    break;
            }
        }

        if (text.Length == 0)
            throw Fault(open.Start, "an optional must hold some text; escape it with '\\(' if it is text");
        _at++;
        return ExpressionNode.Leaf(ExpressionNodeKind.Optional, text, open.Start);
    }

    private bool SlashAhead()
    {
        if (_tokens[_at - 1].Kind is not (ExpressionTokenKind.Start or ExpressionTokenKind.Space or ExpressionTokenKind.CloseParameter))
            return false;
        var insideOptional = false;
        for (var i = _at; ; i++)
        {
            switch (_tokens[i].Kind)
            {
                case ExpressionTokenKind.OpenOptional:
                    insideOptional = true;
                    break;
                case ExpressionTokenKind.CloseOptional:
                    insideOptional = false;
                    break;
                case ExpressionTokenKind.Slash when !insideOptional:
                    return true;
                case ExpressionTokenKind.End:
                case ExpressionTokenKind.Space or ExpressionTokenKind.OpenParameter when !insideOptional:
                    return false;
                default:
                    break;
            }
        }
    }

    private ExpressionNode ParseAlternation()
    {
        var start = Current.Start;
        var alternatives = new List<ExpressionNode>();
        var parts = new List<ExpressionNode>();
        var alternativeStart = start;
        while (Current.Kind is not (ExpressionTokenKind.Space or ExpressionTokenKind.OpenParameter or ExpressionTokenKind.End))
        {
            if (Current.Kind == ExpressionTokenKind.Slash)
            {
                Close();
                alternativeStart = _tokens[++_at].Start;
            }
            else
            {
                parts.Add(ParseOne());
            }
        }

        Close();
        return new(ExpressionNodeKind.Alternation, "", alternatives, start);

        void Close()
        {
            if (parts.Count == 0)
                throw Fault(alternativeStart, "an alternative may not be empty; escape '/' with '\\/' if it is text");
            if (parts.All(p => p.Kind == ExpressionNodeKind.Optional))
                throw Fault(alternativeStart, "an alternative may not be made of optionals only; escape '(' with '\\(' if it is text");
            alternatives.Add(new(ExpressionNodeKind.Alternative, "", parts, alternativeStart));
            parts = [];
        }
    }

    private static bool IsName(string name) => name.AsSpan().IndexOfAny(NotInNames) < 0;

    private ExpressionException Fault(int at, string message) => new(_expression, at, message);
}
