using System.Text.RegularExpressions;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>
/// A regular expression of a client: it must match the whole text, and no text can make it run for long. Linear time where the expression allows it, else
/// a time limit. Thread-safe.
/// </summary>
internal sealed class BoundedRegex
{
    public const int MaxLength = 2000;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    // As Java's DOTALL, which WireMock sets.
    private const RegexOptions Common = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private readonly Regex _regex;

    /// <summary>Compiles an expression.</summary>
    /// <exception cref="ArgumentException">Not a regular expression.</exception>
    public BoundedRegex(string pattern)
    {
        // On its own first: an unbalanced parenthesis must not close ours.
        _ = new Regex(pattern, Common);
        var whole = $@"\A(?:{pattern})\z";
        try
        {
            _regex = new Regex(whole, Common | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            // Look-around and back references need the backtracking engine.
            _regex = new Regex(whole, Common, Limit);
        }
    }

    /// <summary>Whether the whole text matches.</summary>
    /// <exception cref="MatchTooCostlyException">It took too long.</exception>
    public bool IsMatch(string text, MatchBudget budget)
    {
        budget.Spend();
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            var isMatch = _regex.IsMatch(text);

            // Many slow ones that each stay under the limit would add up: a thousand mappings, a request of minutes.
            budget.Spend((long)TimeProvider.System.GetElapsedTime(start).TotalMilliseconds * MatchBudget.StepsPerMillisecond);
            return isMatch;
        }
        catch (RegexMatchTimeoutException)
        {
            budget.Exhaust();
            throw new MatchTooCostlyException();
        }
    }
}
