using InsConformance.Identity;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Search;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>How identities that are already there are looked for. DMN INS 7 to 10.</summary>
internal sealed record FindingRules
{
    public static FindingRules Conform { get; } = new();

    /// <summary>The right that a search asks for, or none (DMN INS 5).</summary>
    public LpsRight? Right { get; init; } = LpsRight.Read;

    /// <summary>Whether an identity answers a search by date and names; the criteria are there as typed, for those who do not use the prepared search.</summary>
    public Func<AntecedentQuery, AntecedentCriteria, AntecedentRecord, bool> Answers { get; init; } = static (query, _, identity) => query.Matches(identity);

    /// <summary>The matricule to look for, or why none is looked for.</summary>
    public Func<string, ParseResult<MatriculeComplet>> Matricule { get; init; } = MatriculeSearch.Read;
}
