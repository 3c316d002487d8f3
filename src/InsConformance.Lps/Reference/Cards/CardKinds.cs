using InsConformance.Cards.Cpx.Reading;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>The kind of a card, as far as INSi cares, from what the card says of itself. Contract section 6.1.</summary>
internal static class CardKinds
{
    private const string Unknown = "inconnue";

    /// <summary>e.g. <c>CPS</c>, <c>CPE-anonyme</c>.</summary>
    public static string Of(CpxHolder holder, CertificateName name) => Rule(holder, name)?.Kind ?? Unknown;

    /// <summary>Whether INSi lets that kind in.</summary>
    public static bool IsLetIn(CpxHolder holder, CertificateName name) => Rule(holder, name)?.IsAccepted ?? false;

    private static CardRule? Rule(CpxHolder holder, CertificateName name)
    {
        var prefix = AssertionRules.Default.AnonymousNamePrefix;
        var isNominative = name.Pseudonym is null && !string.IsNullOrEmpty(name.GivenName) && name.Surname is { Length: > 0 } surname
            && (prefix.Length == 0 || !surname.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return AssertionRules.Default.Cards.FirstOrDefault(r =>
            r.Type == holder.TypeCode && r.IsNominative == isNominative && (r.Titles.Count == 0 || r.Titles.Contains(name.Title)));
    }
}
