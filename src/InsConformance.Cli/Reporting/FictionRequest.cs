using InsConformance.Reports.Fiction;
using InsConformance.Reports.Runs;

namespace InsConformance.Cli.Reporting;

/// <summary>What the user said of the people in evidence.</summary>
/// <param name="AllowUnknown">Whether unknown people are masked instead of refused.</param>
/// <param name="Fictitious">Lists of values declared to be invented.</param>
/// <param name="Populations">Population files whose people are invented.</param>
internal sealed record FictionRequest(bool AllowUnknown, IReadOnlyList<string> Fictitious, IReadOnlyList<string> Populations)
{
    /// <summary>The lists, read: a fault in them is told before anything is played.</summary>
    public KnownPeople Read(AppHome home) => KnownPeople.Load(home.Fixtures, Populations, Fictitious);

    /// <summary>Lets a run become evidence, or throws.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="known">Who is invented.</param>
    /// <param name="given">Files from elsewhere whose content goes into the reports; <see langword="null"/> ones are passed over.</param>
    public FictionFindings Pass(RunFolder folder, KnownPeople known, params IReadOnlyList<string?> given)
    {
        var product = folder.ReadFacts().Product;
        var findings = FictionGate.Pass(folder, known, AllowUnknown ? DossierKey.OpenOrCreate(product) : null, [.. given.OfType<string>()]);
        if (findings.Masked > 0)
            Console.Error.WriteLine($"insconf: {findings.Masked} values of unknown people are masked; the key of the masks is {DossierKey.PathOf(product)}");
        return findings;
    }
}
