using System.Text.RegularExpressions;

namespace InsConformance.Gherkin.Expressions;

/// <summary>A regular expression, anchored at both ends.</summary>
internal sealed class RegexPattern : StepPattern
{
    // A step text that takes longer than this is a fault of the expression, not a slow machine.
    internal static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(2);

    private readonly Regex _regex;
    private readonly CaptureTree _captures;

    private RegexPattern(Regex regex, CaptureTree captures)
    {
        _regex = regex;
        _captures = captures;
    }

    public override bool IsRegex => true;

    public override string Prefix => "";

    public override int ArgumentCount => _captures.Count;

    public static RegexPattern Create(string source)
    {
        var body = source.StartsWith('^') ? source[1..] : source;
        if (body.EndsWith('$') && !EndsWithEscape(body[..^1]))
            body = body[..^1];
        try
        {
            var regex = new Regex($@"\A(?:{body})\z", RegexOptions.CultureInvariant, MatchTimeout);
            return new RegexPattern(regex, CaptureTree.Read(body, regex)) { Source = source };
        }
        catch (RegexParseException e)
        {
            throw new ExpressionException(source, Math.Clamp(e.Offset - 5 + (source.Length > body.Length && source[0] == '^' ? 1 : 0), 0, source.Length), e.Message);
        }
    }

    public override IReadOnlyList<MatchedArgument>? Match(string text)
    {
        var match = _regex.Match(text);
        if (!match.Success)
            return null;
        var groups = _captures.Children(match);
        var arguments = new MatchedArgument[groups.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = new(groups[i], null);
        return arguments;
    }

    private static bool EndsWithEscape(string text)
    {
        var backslashes = 0;
        while (backslashes < text.Length && text[^(backslashes + 1)] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }
}
