using System.Globalization;
using System.Text.RegularExpressions;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>
/// The XMLUnit placeholders that <c>equalToXml</c> takes: <c>xmlunit.ignore</c>, <c>xmlunit.isNumber</c>, <c>xmlunit.isDateTime</c> and
/// <c>xmlunit.matchesRegex(...)</c>, between delimiters. Immutable, thread-safe.
/// </summary>
internal sealed class XmlPlaceholders
{
    public const string DefaultOpening = @"\$\{";
    public const string DefaultClosing = @"\}";

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);
    private readonly Regex _form;

    /// <summary>Prepares the delimiters.</summary>
    /// <exception cref="ArgumentException">A delimiter is no regular expression, or one that needs backtracking.</exception>
    public XmlPlaceholders(string opening, string closing)
    {
        try
        {
            _form = new Regex(
                $@"\A\s*(?:{opening})\s*xmlunit\.(?<word>\w+)(?:\((?<argument>.*)\))?\s*(?:{closing})\s*\z",
                RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking,
                Limit);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException(e.Message, e);
        }
    }

    /// <summary>Whether a text is the placeholder that lets anything pass, elements too.</summary>
    public bool IsIgnore(string expected) => _form.Match(expected).Groups["word"].Value == "ignore";

    /// <summary>The test that an expected text stands for, or <see langword="null"/> when it is plain text.</summary>
    /// <exception cref="ArgumentException">An unknown placeholder or a wrong argument.</exception>
    public Func<string, MatchBudget, bool>? Read(string expected)
    {
        var match = _form.Match(expected);
        if (!match.Success)
            return null;
        switch (match.Groups["word"].Value)
        {
            case "ignore":
                return static (_, _) => true;
            case "isNumber":
                return static (text, budget) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            case "isDateTime":
                return static (text, budget) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
            case "matchesRegex":
                var regex = new BoundedRegex(match.Groups["argument"].Value);
                return regex.IsMatch;
            default:
                throw new ArgumentException($"unknown placeholder xmlunit.{match.Groups["word"].Value}; served: ignore, isNumber, isDateTime, matchesRegex(...)");
        }
    }
}
