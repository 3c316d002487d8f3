using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>The results of a verification in the words of the features.</summary>
internal static class VerdictWords
{
    public static Vocabulary<LpsVerdict> Verdicts { get; } = new("verdict", "result of a verification", ("OK", LpsVerdict.Confirmed), ("KO", LpsVerdict.Denied));
}
