using InsConformance.Identity.Datamatrix;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults of the datamatrix of a document. DMN INS 34.2 and 44, requirements 5.</summary>
internal static class DatamatrixMutants
{
    private const string TestOid = "1.2.250.1.213.1.4.10";

    /// <summary>Draws a symbol as soon as there is a number.</summary>
    public static LpsRules AtAnyStatus(LpsRules conform) => Of(
        conform, identity => identity with { Status = identity.Matricule is null ? identity.Status : IdentityStatus.Qualifiee });

    /// <summary>Prints the block alone.</summary>
    public static LpsRules LeftOut(LpsRules conform) => conform.WithDocument(document => document with { Datamatrix = _ => null });

    /// <summary>Takes the name of the block that is largest on the page.</summary>
    public static LpsRules OfUsedName(LpsRules conform) => Of(
        conform, identity => identity with { Traits = identity.Traits with { NomNaissance = identity.NomUtilise ?? identity.Traits.NomNaissance } });

    /// <summary>Takes the first given name for the list.</summary>
    public static LpsRules OfFirstGivenName(LpsRules conform) => Of(
        conform, identity => identity with { Traits = identity.Traits with { ListePrenom = identity.Traits.Prenom } });

    /// <summary>Was delivered with the OID of the tests.</summary>
    public static LpsRules OfTestOid(LpsRules conform) => Of(conform, identity => identity with { Oid = identity.Oid is null ? null : TestOid });

    /// <summary>Writes the date in the form of the base.</summary>
    public static LpsRules DateAsStored(LpsRules conform) => Writing(conform, (payload, identity) =>
    {
        var date = payload.LastIndexOf(DatamatrixFormat.DateNaissance, StringComparison.Ordinal) + DatamatrixFormat.DateNaissance.Length;
        var stored = identity.Traits.DateNaissance!;
        return payload[..date] + stored + payload[(date + stored.Length)..];
    });

    /// <summary>Leaves the sex out.</summary>
    public static LpsRules WithoutSex(LpsRules conform) => Writing(
        conform, (payload, identity) => payload.Replace(DatamatrixFormat.Sexe + identity.Traits.Sexe + DatamatrixFormat.DateNaissance, DatamatrixFormat.DateNaissance, StringComparison.Ordinal));

    /// <summary>Encodes with a library that drops the characters nobody sees.</summary>
    public static LpsRules WithoutSeparator(LpsRules conform) => Writing(
        conform, (payload, _) => payload.Replace(DatamatrixFormat.Gs.ToString(), "", StringComparison.Ordinal));

    /// <summary>Draws the symbol and no text beside it.</summary>
    public static LpsRules WithoutCaption(LpsRules conform) => conform.WithDocument(document => document with { Caption = null });

    private static LpsRules Of(LpsRules conform, Func<PrintedIdentity, PrintedIdentity> seen) =>
        conform.WithDocument(document => document with { Datamatrix = identity => document.Datamatrix(seen(identity)) });

    private static LpsRules Writing(LpsRules conform, Func<string, PrintedIdentity, string> written) => conform.WithDocument(document => document with
    {
        Datamatrix = identity => document.Datamatrix(identity) is { } payload ? written(payload, identity) : null,
    });
}
