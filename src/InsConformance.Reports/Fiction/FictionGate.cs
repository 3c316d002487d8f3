using System.Globalization;
using InsConformance.Foundation;
using InsConformance.InsiMock.Recording.Masking;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// Lets a run become evidence only when everybody in it is known to be invented (SEED-PRF-04), and never with a private key or a PIN. To be asked before
/// reports are built: they hold nothing but what the run recorded and what a person put in place or gives, and all of it is looked through.
/// </summary>
public static class FictionGate
{
    private const int MostTold = 10;

    /// <summary>Looks through a run.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="known">Who is invented.</param>
    /// <param name="key">Masks unknown values in place, for good; <see langword="null"/> refuses them.</param>
    /// <param name="given">Files from elsewhere whose content goes into the reports (dossier, workbook to fill).</param>
    /// <returns>What was masked, and what could not be searched.</returns>
    /// <exception cref="InputException">A secret; or an unknown value that may not or cannot be masked. Each place is named, no value is.</exception>
    /// <exception cref="BlockedException">A masked file cannot be written.</exception>
    public static FictionFindings Pass(RunFolder folder, KnownPeople known, MaskKey? key, IReadOnlyList<string>? given = null)
    {
        var scan = new IdentityScan(folder, [.. (given ?? []).Select(Path.GetFullPath)]);
        var finds = scan.Run();
        foreach (var (place, what) in finds.Secrets)
            throw new InputException("secret-in-evidence", At(folder, place), $"it holds {what}, which may never leave", "change that key or code, then remove the file or play the run again without it");
        var unknown = Unknown(finds, known);
        if (unknown.Count == 0)
            return new FictionFindings(0, finds.Unsearched);
        if (key is null)
        {
            throw new InputException(
                "unknown-identity", At(folder, unknown[0].Place), $"no report is built, because {Told(unknown)}: nothing proves that they are invented",
                "declare invented values with --fictitious FILE, or have them masked for good with --allow-unknown-identities");
        }

        if (unknown.FirstOrDefault(s => !IdentityScan.IsRecorded(s.Place.File)) is { } attached)
            throw new InputException("unknown-identity", At(folder, attached.Place), $"{Told([attached])}, and a file that a person put in place is not rewritten", "mask it there by hand");
        var masked = Mask(folder, unknown, known, key);
        finds = scan.Run();
        var left = Unknown(finds, known);
        return left.Count == 0
            ? new FictionFindings(masked, finds.Unsearched)
            : throw new InputException("unknown-identity", At(folder, left[0].Place), $"{Told(left)} in a form that cannot be masked", "remove the exchange's scenario and play again");
    }

    private static int Mask(RunFolder folder, List<Sighting> unknown, KnownPeople known, MaskKey key)
    {
        var mask = new IdentityMask(key, unknown, known);
        new MaskedRun(folder, mask, CertificatesOf(unknown)).Write();
        new BuiltPages(folder).DeleteBut(new HashSet<string>());
        var masked = unknown.Select(s => (s.Kind, Spelling.Of(s.Kind, s.Value))).Distinct().Count();
        var facts = folder.ReadFacts();
        folder.WriteFacts(facts with { CommandLine = [.. facts.CommandLine.Select(mask.Apply)], MaskedValues = facts.MaskedValues + masked });
        return masked;
    }

    private static List<Sighting> Unknown(Finds finds, KnownPeople known) =>
        [.. finds.Sightings.Where(s => !known.IsKnown(s.Kind, IdentityMask.Without(s.Value)) && !(s.IsDamaged && known.IsNearlyKnown(s.Kind, s.Value)))];

    private static HashSet<string> CertificatesOf(IEnumerable<Sighting> unknown) =>
        unknown.Where(s => s.Element == "X509Certificate").Select(s => s.Place.File).ToHashSet(StringComparer.Ordinal);

    private static Place At(RunFolder folder, Place place) => place with { File = Path.Combine(folder.Path, place.File) };

    private static string Told(IReadOnlyList<Sighting> unknown)
    {
        var kinds = unknown.GroupBy(s => (s.Kind, s.Element)).ToArray();
        var places = kinds.Take(MostTold).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.First()}{(g.Count() > 1 ? $" and {g.Count() - 1} more of these" : "")}"));
        var more = kinds.Length > MostTold ? string.Create(CultureInfo.InvariantCulture, $" and {kinds.Length - MostTold} more elements") : "";
        return $"unknown people stand in {string.Join("; ", places)}{more}";
    }
}
