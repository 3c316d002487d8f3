using System.Text.Json.Serialization;

namespace InsConformance.Reports.Mutation;

/// <summary>Against which scenarios each mutant is played.</summary>
public enum MutantPlay
{
    /// <summary>
    /// Those that carry a tag by which the mutant says that it is caught; then the scenarios that caught nothing yet meet the other mutants, until
    /// their first catch. So a scenario that catches nothing met every mutant, but what else those with a catch would have seen is not known.
    /// </summary>
    [JsonStringEnumMemberName("named")]
    Named,

    /// <summary>All scenarios of the run.</summary>
    [JsonStringEnumMemberName("all")]
    All,
}
