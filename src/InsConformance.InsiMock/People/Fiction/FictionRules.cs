using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;
using InsConformance.Identity.Matricules;

namespace InsConformance.InsiMock.People.Fiction;

/// <summary>
/// Tells whether a matricule can belong to nobody real: its place was never assigned, or it is a published test identity. The data, with its evidence
/// marks, is <c>fictitious.yaml</c>. An OID of test proves nothing: the digits under it may still be someone's. Immutable, thread-safe.
/// </summary>
public sealed class FictionRules
{
    private static readonly Lazy<FictionRules> ShippedRules = new(() => Read(ShippedData.Yaml("Fiction.fictitious.yaml")));
    private readonly (string From, string To)[] _neverAssigned;
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);

    private FictionRules(YamlMap file)
    {
        _neverAssigned = [.. file.Maps("neverAssigned").Select(ReadRange)];
        foreach (var entry in file.Maps("published"))
        {
            var number = entry.Text("numIdentifiant");
            if (!Matricule.TryParse(number, out _) || !_published.Add(number))
                throw entry.Error("numIdentifiant", $"'{number}' is no matricule, or stands there twice");
            entry.Text("who");
            CheckEvidence(entry);
            entry.RefuseUnknownKeys();
        }

        file.RefuseUnknownKeys();
    }

    /// <summary>The rules of this project.</summary>
    public static FictionRules Shipped => ShippedRules.Value;

    internal static FictionRules Read(YamlMap file) => new(file);

    /// <summary>Whether nobody real bears it.</summary>
    /// <param name="matricule">Without its key.</param>
    public bool IsCertainlyFictitious(Matricule matricule) => IsNeverAssigned(matricule.Commune) || _published.Contains(matricule.Value);

    /// <summary>The numbers, never assigned, that may follow a département of two or three characters.</summary>
    /// <param name="digits">3, or 2 overseas.</param>
    internal (int From, int To) FictitiousCommunes(int digits)
    {
        var (from, to) = Array.Find(_neverAssigned, r => r.From.Length == digits);
        return (Number(from), Number(to));
    }

    private bool IsNeverAssigned(string commune) => Array.Exists(
        _neverAssigned,
        r => r.From.Length == commune.Length && string.CompareOrdinal(commune, r.From) >= 0 && string.CompareOrdinal(commune, r.To) <= 0);

    private static (string From, string To) ReadRange(YamlMap entry)
    {
        var (form, from, to) = (entry.Text("form"), entry.Text("from"), entry.Text("to"));
        if (from.Length != form.Length || to.Length != form.Length || !from.All(char.IsAsciiDigit) || !to.All(char.IsAsciiDigit))
            throw entry.Error("from", $"'from' and 'to' must be {form.Length} digits");
        CheckEvidence(entry);
        entry.OptionalText("note");
        entry.RefuseUnknownKeys();
        return (from, to);
    }

    private static void CheckEvidence(YamlMap entry)
    {
        if (!EvidenceMarkWords.TryParse(entry.Text("evidence"), out _))
            throw entry.Error("evidence", "'evidence' must be one of XSD, LIVE, CNDA, OFF2, CLIENT, INF, STD");
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
