using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Driver;

/// <summary>
/// The LPS refused what was asked and said why (HTTP 4xx with a problem body). A step that expects a refusal catches it;
/// otherwise the verdict is failed. Its code is the problem's.
/// </summary>
public sealed class LpsRefusalException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="action">What was asked, in French.</param>
    /// <param name="problem">What the LPS answered.</param>
    public LpsRefusalException(string action, LpsProblem problem)
        : base(problem.Code, $"Le logiciel a refusé : {action}. Raison donnée : {problem.Detail ?? problem.Title} (HTTP {problem.Status}, {problem.Code}).") =>
        Problem = problem;

    /// <summary>The answer of the LPS.</summary>
    public LpsProblem Problem { get; }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Failed;
}
