using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Bindings;

/// <summary>The patient of the scenario, as far as the steps know it. One per scenario.</summary>
public sealed class Patient
{
    private string? _id;
    private SearchOutcome? _search;

    /// <summary>Identifier in the LPS.</summary>
    /// <exception cref="HarnessException">No step has entered a patient.</exception>
    public string Id
    {
        get => _id ?? throw new HarnessException("no-patient", "the scenario speaks of a patient before a step entered one", "begin with « le patient saisi dans le LPS »");
        internal set
        {
            _id = value;
            _search = null;
        }
    }

    /// <summary>What the last search showed.</summary>
    /// <exception cref="HarnessException">No step has searched.</exception>
    public SearchOutcome Search
    {
        get => _search ?? throw new HarnessException("no-search", "the scenario speaks of a search before a step made one", "add « l'utilisateur lance la recherche INSi par traits »");
        internal set => _search = value;
    }
}
