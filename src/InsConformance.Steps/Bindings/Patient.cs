using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Bindings;

/// <summary>The patient of the scenario, as far as the steps know it. One per scenario.</summary>
public sealed class Patient
{
    private string? _id;
    private SearchOutcome? _search;
    private IReadOnlyList<LpsIdentity>? _found;

    /// <summary>Identifier in the LPS.</summary>
    /// <exception cref="HarnessException">No step has entered a patient.</exception>
    public string Id
    {
        get => _id ?? throw new HarnessException("no-patient", "the scenario speaks of a patient before a step entered one", "begin with « le patient saisi dans le LPS »");
        internal set
        {
            _id = value;
            _search = null;
            Refusal = null;
        }
    }

    /// <summary>What the last search showed.</summary>
    /// <exception cref="HarnessException">No step has searched.</exception>
    public SearchOutcome Search
    {
        get => _search ?? throw new HarnessException("no-search", "the scenario speaks of a search before a step made one", "add « l'utilisateur lance la recherche INSi par traits »");
        internal set => _search = value;
    }

    /// <summary>The same, where no search is a fact too.</summary>
    internal SearchOutcome? LastSearch => _search;

    /// <summary>Why the LPS refused the last entry or antecedent search, or <see langword="null"/>.</summary>
    public LpsProblem? Refusal { get; internal set; }

    /// <summary>What the last antecedent search found.</summary>
    /// <exception cref="HarnessException">No step has looked for an identity.</exception>
    public IReadOnlyList<LpsIdentity> Found
    {
        get => _found ?? throw new HarnessException("no-antecedent-search", "the scenario speaks of identities found before a step looked for any", "add « l'utilisateur recherche une identité par : »");
        internal set => _found = value;
    }
}
