using System.Text.RegularExpressions;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers;

/// <summary>The form of a number, as far as it is known.</summary>
/// <param name="Pattern">Of the whole number.</param>
/// <param name="Evidence">How sure it is.</param>
public sealed record NumberForm(string Pattern, EvidenceMark Evidence)
{
    // Linear in the text whatever the pattern, which comes from a file.
    private readonly Regex _regex = new($"\\A(?:{Pattern})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether a number has this form.</summary>
    public bool Fits(string number) => _regex.IsMatch(number);
}
