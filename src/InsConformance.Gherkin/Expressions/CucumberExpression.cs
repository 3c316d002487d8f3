using System.Text;
using System.Text.RegularExpressions;

namespace InsConformance.Gherkin.Expressions;

/// <summary>A Cucumber expression. Its regular expression is built on first need: most are ruled out by their prefix.</summary>
internal sealed class CucumberExpression : StepPattern
{
    private readonly IReadOnlyList<ExpressionNode> _nodes;
    private readonly ParameterType[] _parameters;
    private readonly bool _isLiteral;
    private readonly Lazy<(Regex Regex, CaptureTree Captures)> _regex;

    private CucumberExpression(IReadOnlyList<ExpressionNode> nodes, ParameterType[] parameters, string? missing)
    {
        _nodes = nodes;
        _parameters = parameters;
        MissingParameterType = missing;
        _isLiteral = nodes.All(n => n.Kind == ExpressionNodeKind.Text);
        Prefix = string.Concat(nodes.TakeWhile(n => n.Kind == ExpressionNodeKind.Text).Select(n => n.Text));
        _regex = new(Build);
    }

    public override bool IsRegex => false;

    public override string Prefix { get; }

    public override int ArgumentCount => _parameters.Length;

    /// <summary>A parameter type that nobody defines: then the expression matches nothing.</summary>
    public string? MissingParameterType { get; }

    /// <summary>The parameter types in order.</summary>
    public IReadOnlyList<ParameterType> Parameters => _parameters;

    public static CucumberExpression Create(string source, ParameterTypeTable types)
    {
        var nodes = ExpressionParser.Parse(source);
        string? missing = null;
        var parameters = new List<ParameterType>();
        foreach (var node in nodes.Where(n => n.Kind == ExpressionNodeKind.Parameter))
        {
            if (types.Find(node.Text) is { } type)
                parameters.Add(type);
            else
                missing ??= node.Text;
        }

        return new([.. nodes], [.. parameters], missing) { Source = source };
    }

    public override IReadOnlyList<MatchedArgument>? Match(string text)
    {
        if (_isLiteral)
            return text == Prefix ? [] : null;
        if (MissingParameterType is not null || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var match = _regex.Value.Regex.Match(text);
        if (!match.Success)
            return null;
        var groups = _regex.Value.Captures.Children(match);
        var arguments = new MatchedArgument[groups.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = new(groups[i], _parameters[i]);
        return arguments;
    }

    private (Regex Regex, CaptureTree Captures) Build()
    {
        var pattern = new StringBuilder();
        var parameter = 0;
        foreach (var node in _nodes)
        {
            switch (node.Kind)
            {
                case ExpressionNodeKind.Parameter:
                    AppendParameter(pattern, _parameters[parameter++]);
                    break;
                case ExpressionNodeKind.Alternation:
                    pattern.Append("(?:").AppendJoin('|', node.Children.Select(AlternativeOf)).Append(')');
                    break;
                default:
                    pattern.Append(SimpleOf(node));
                    break;
            }
        }

        var body = pattern.ToString();
        var regex = new Regex($@"\A{body}\z", RegexOptions.CultureInvariant, RegexPattern.MatchTimeout);
        return (regex, CaptureTree.Read(body, regex));
    }

    private static void AppendParameter(StringBuilder pattern, ParameterType type)
    {
        pattern.Append('(');
        if (type.Regexes.Count == 1)
            pattern.Append(type.Regexes[0]);
        else
            pattern.AppendJoin('|', type.Regexes.Select(r => $"(?:{r})"));
        pattern.Append(')');
    }

    private static string AlternativeOf(ExpressionNode alternative) => string.Concat(alternative.Children.Select(SimpleOf));

    private static string SimpleOf(ExpressionNode node) =>
        node.Kind == ExpressionNodeKind.Optional ? $"(?:{Regex.Escape(node.Text)})?" : Regex.Escape(node.Text);
}
