using System.Collections.Concurrent;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults of the identity block of a document. DMN INS 34.2, 42 and 43.</summary>
internal static class DocumentMutants
{
    /// <summary>Prints the number as soon as there is one.</summary>
    public static LpsRules PrintsInsOfRecuperee(LpsRules conform) => conform.WithDocument(document => document with
    {
        Lines = (identity, further) => document.Lines(identity with { Status = identity.Matricule is null ? identity.Status : IdentityStatus.Qualifiee }, further),
    });

    /// <summary>Makes the label once, and prints that one ever after.</summary>
    public static LpsRules LabelKeptAfterDemotion(LpsRules conform) => conform.WithDocument(document =>
    {
        var labels = new ConcurrentDictionary<string, PrintedIdentity>(StringComparer.Ordinal);
        return document with { Printed = patient => labels.GetOrAdd(patient.Id, _ => document.Printed(patient)) };
    });

    /// <summary>Prints the number alone.</summary>
    public static LpsRules NatureNotPrinted(LpsRules conform) => Rewriting(conform, PrintedTrait.Matricule, (value, _) => value[..MatriculeComplet.Length]);

    /// <summary>Has NIR in the template.</summary>
    public static LpsRules NiaPrintedAsNir(LpsRules conform) => Rewriting(conform, PrintedTrait.Matricule, (value, _) => value[..MatriculeComplet.Length] + " NIR");

    /// <summary>Prints the name that the desk calls out.</summary>
    public static LpsRules UsedNamePrintedAsBirthName(LpsRules conform) => Rewriting(conform, PrintedTrait.NomNaissance, (value, identity) => identity.NomUtilise ?? value);

    /// <summary>Leaves the sex to the reader.</summary>
    public static LpsRules SexNotPrinted(LpsRules conform) => Rewriting(conform, PrintedTrait.Sexe, (_, _) => null);

    /// <summary>Prints the date in the form of the base.</summary>
    public static LpsRules DatePrintedAsStored(LpsRules conform) => Rewriting(conform, PrintedTrait.DateNaissance, (value, identity) => identity.Traits.DateNaissance ?? value);

    /// <summary>Has a setting that the template does not read.</summary>
    public static LpsRules FurtherTraitsNotPrinted(LpsRules conform) => conform.WithDocument(document => document with { Lines = (identity, _) => document.Lines(identity, []) });

    /// <summary>Lets a mutant replace a rule of documents.</summary>
    public static LpsRules WithDocument(this LpsRules conform, Func<DocumentRules, DocumentRules> replace) => conform with { Document = replace(conform.Document) };

    private static LpsRules Rewriting(LpsRules conform, PrintedTrait trait, Func<string, PrintedIdentity, string?> value) => conform.WithDocument(document => document with
    {
        Lines = (identity, further) =>
        [
            .. from line in document.Lines(identity, further)
               let text = line.Trait == trait ? value(line.Value, identity) : line.Value
               where text is not null
               select line with { Value = text },
        ],
    });
}
