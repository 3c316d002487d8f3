using System.Globalization;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Evidence;

/// <summary>With what, where and how a run was played, as French labels and values: the same in the workbook and in the pages.</summary>
internal static class EnvironmentFacts
{
    public static IEnumerable<(string Label, string Value)> Of(RunEvidence run)
    {
        var (facts, product, machine) = (run.Facts, run.Facts.Product, run.Facts.Machine);
        yield return ("Logiciel testé", $"{product.Name} {product.Version}");
        yield return ("NIE", product.Nie ?? "non déclaré");
        yield return ("NIL", product.Nil ?? "non déclaré");
        yield return ("Pilotage", product.Mutant is null ? product.Driver : $"{product.Driver}, faute volontaire : {product.Mutant}");
        yield return ("Téléservice INSi", facts.Insi == "mock" ? "serveur de test du harnais (mock)" : facts.Insi);
        yield return ("Cartes", facts.Cards switch { "emulated" => "émulées", "pcsc" => "lecteur réel (PC/SC)", "none" => "aucune", var other => other });
        foreach (var part in facts.Simulated)
            yield return ("Simulé", part.French());
        foreach (var catalogue in facts.Catalogues)
            yield return ("Catalogue", $"{catalogue.Id} {catalogue.Version}");
        yield return ("Filtre d'étiquettes", facts.TagFilter ?? "aucun");
        yield return ("Partition", facts.Shard ?? "aucune");
        foreach (var part in facts.MergedFrom)
            yield return ("Réuni de", $"run {part.RunId}{(part.Shard is null ? "" : $", partie {part.Shard}")}, {FrenchText.Instant(part.Started)}, {part.Machine.OperatingSystem}");
        yield return ("Début", FrenchText.Instant(facts.Started));
        yield return ("Fin", run.Record.Finished is { } finished ? FrenchText.Instant(finished) : "non enregistrée : run interrompu");
        foreach (var (i, tls) in run.Certificates.Select(c => c.Tls).Take(20).Index())
            yield return (string.Create(CultureInfo.InvariantCulture, $"Certificat client {i + 1}"), Describe(tls));
        yield return ("Ligne de commande", string.Join(' ', facts.CommandLine.Select(Quoted)));
        yield return ("Harnais", $"InsConformance {facts.ToolVersion}{(facts.Commit is null ? "" : $", commit {facts.Commit}")}");
        yield return ("Système", $"{machine.OperatingSystem} ({machine.Architecture}), {FrenchText.Count(machine.Processors, "processeur", "processeurs")}");
        yield return ("Environnement d'exécution", machine.Runtime);
        yield return ("Identifiant du run", facts.RunId);
    }

    private static string Describe(TlsDetails tls) =>
        $"{tls.ClientSubject} ; émis par {tls.ClientIssuer} ; série {tls.ClientSerial}"
        + (tls.ClientNotAfter is { } end ? $" ; valide jusqu'au {FrenchText.Date(end)}" : "")
        + $" ; {tls.Protocol}, {tls.CipherSuite}";

    private static string Quoted(string argument) => argument.Length == 0 || argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;
}
