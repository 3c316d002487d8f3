using InsConformance.Foundation;
using InsConformance.Identity.Datamatrix;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>Judges the INS datamatrix of a document by what a reader gets out of it (DMN INS 44, requirements 5).</summary>
internal static class DatamatrixCheck
{
    private const string Rule = "Le document d'une identité qualifiée porte le datamatrix INS, au format de l'ANS.";
    private const string Matricule = "matricule";

    /// <summary>What it says, once every rule of the format is kept.</summary>
    /// <param name="document">The document.</param>
    /// <param name="known">The matricule of the patient with its key.</param>
    /// <exception cref="ManualProofException">There is none, and another barcode holds the matricule: the rule allows that.</exception>
    /// <exception cref="NonConformityException">There is none, or it breaks a rule.</exception>
    public static DatamatrixContent Read(LpsDocument document, string known)
    {
        var symbol = document.Barcodes.FirstOrDefault(
            b => b.Symbology == DocumentBarcode.Datamatrix && DocumentText.Payload(b).StartsWith(DatamatrixFormat.Header[..2], StringComparison.Ordinal));
        if (symbol is null)
        {
            if (document.Barcodes.FirstOrDefault(b => DocumentText.Payload(b).Contains(known[..13], StringComparison.Ordinal)) is { } other)
            {
                throw new ManualProofException(
                    $"Le document porte le matricule dans un autre code-barres ({other.Symbology}) : le datamatrix INS n'est alors pas exigé.",
                    "joindre la documentation de ce code-barres et un document numérisé qui le porte");
            }

            throw new NonConformityException(Rule, "un datamatrix INS", document.Barcodes.Count == 0 ? "aucun code-barres" : $"{document.Barcodes.Count} code(s)-barres, aucun n'est un datamatrix INS");
        }

        var reading = DatamatrixReader.Read(DocumentText.Payload(symbol));
        var errors = reading.Findings.Where(f => f.Severity == Identity.FindingSeverity.Error).ToArray();
        Expect.True(
            errors.Length == 0 && reading.Content is not null, Rule, "des données conformes au format", string.Join(" ; ", errors.Select(e => e.ToString()).DefaultIfEmpty("des champs manquent")));
        Expect.Equal(Rule, "texte à côté du datamatrix", DatamatrixFormat.Caption, symbol.Caption?.Trim());
        return reading.Content!;
    }

    /// <summary>The content in the words of the features.</summary>
    public static IReadOnlyDictionary<string, string?> Fields(DatamatrixContent content) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [Matricule] = content.Matricule,
        ["OID"] = content.Oid,
        ["liste des prénoms"] = content.ListePrenom,
        ["nom de naissance"] = content.NomNaissance,
        ["sexe"] = content.Sexe,
        ["date de naissance"] = content.DateNaissance,
        ["lieu de naissance"] = content.LieuNaissance,
    };

    /// <summary>The matricule that the table of a feature expects.</summary>
    /// <exception cref="InputException">It names none.</exception>
    public static string Expected(Gherkin.Bindings.DataTable table) =>
        table.ToVertical().TryGetValue(Matricule, out var matricule) && matricule.Length == 15
            ? matricule
            : throw new InputException("data-table", table.Place, "the table names no matricule", "add a line « matricule », 15 characters");
}
