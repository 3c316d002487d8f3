using System.Collections.Immutable;

namespace InsConformance.Insi.Assertions;

/// <summary>What a test may change about assertions while the service runs. Immutable.</summary>
public sealed record AssertionPolicy
{
    /// <summary>The defaults.</summary>
    public static AssertionPolicy Default { get; } = new();

    /// <summary>Kinds of card let in or kept out against the rules, e.g. <c>CDE</c> and <c>CPA</c>; names are those of <see cref="CardRule.Kind"/>.</summary>
    public ImmutableDictionary<string, bool> Cards { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Whether Pro Santé Connect assertions are let in; default yes. Contract section 2.1 [OFF2].</summary>
    public bool AcceptsProSanteConnect { get; init; } = true;

    /// <summary>
    /// Whether a Vitale assertion past its life refuses the call; default no, it is a finding: the CNDA asks the software to renew it, what the service does
    /// is not public. Contract section 2.7 [INF].
    /// </summary>
    public bool RefusesOldVitale { get; init; }
}
