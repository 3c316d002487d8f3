using InsConformance.Foundation;
using InsConformance.Reports.Fiction;
using InsConformance.Reports.Runs;

namespace InsConformance.Cli.Reporting;

/// <summary>What the user said of the people in evidence.</summary>
/// <param name="AllowUnknown">Whether unknown people are masked instead of refused.</param>
/// <param name="Fictitious">Lists of values declared to be invented.</param>
/// <param name="Populations">Population files whose people are invented.</param>
internal sealed record FictionRequest(bool AllowUnknown, IReadOnlyList<string> Fictitious, IReadOnlyList<string> Populations)
{
    /// <summary>The lists, read: a fault in them is told before anything is played, and so is a number that the evidence could not bear in the end.</summary>
    /// <param name="home">The shipped files.</param>
    /// <param name="idams">Authorisation numbers that the LPS sends.</param>
    /// <exception cref="InputException">A list cannot be read, or a number is neither declared nor to be masked.</exception>
    public KnownPeople Read(AppHome home, IReadOnlyList<string>? idams = null)
    {
        var known = KnownPeople.Load(home.Fixtures, Populations, Fictitious);
        if (!AllowUnknown && idams?.All(known.IsKnownAuthorisation) == false)
        {
            throw new InputException(
                "unknown-idam", null, "nothing says that the authorisation number of --idam is invented, and evidence that bears it would be refused after the run",
                "have it masked in the evidence with --allow-unknown-identities, or declare an invented one with --fictitious FILE (docs/evidence.md)");
        }

        return known;
    }

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
