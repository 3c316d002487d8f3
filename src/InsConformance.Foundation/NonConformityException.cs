namespace InsConformance.Foundation;

/// <summary>The product under test broke a rule that was checked. Verdict failed, exit code 1.</summary>
public sealed class NonConformityException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="rule">The rule that broke, in words a reviewer reads (French).</param>
    /// <param name="expected">What the rule asks for.</param>
    /// <param name="actual">What the product did.</param>
    public NonConformityException(string rule, string expected, string actual)
        : base("non-conformity", $"{rule} Attendu : {expected}. Obtenu : {actual}.")
    {
        Rule = rule;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>The rule that broke, in French.</summary>
    public string Rule { get; }

    /// <summary>What the rule asks for.</summary>
    public string Expected { get; }

    /// <summary>What the product did.</summary>
    public string Actual { get; }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Failed;
}
