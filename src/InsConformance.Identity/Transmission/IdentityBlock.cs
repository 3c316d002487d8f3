using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;

namespace InsConformance.Identity.Transmission;

/// <summary>
/// The identity block of a printed document: birth name, first given name, birth date, sex, and for a qualifiée identity the matricule
/// followed by NIR or NIA; further traits as the site chooses (DMN INS 34.2, 42, 43). The datamatrix beside it is another matter. Thread-safe.
/// </summary>
public static class IdentityBlock
{
    /// <summary>The traits that every site prints.</summary>
    public static IReadOnlyList<PrintedTrait> Minimum { get; } =
        [PrintedTrait.NomNaissance, PrintedTrait.Prenom, PrintedTrait.DateNaissance, PrintedTrait.Sexe, PrintedTrait.Matricule];

    /// <summary>The lines in order; a further trait that is empty is left out.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="further">What the site prints beside the minimum; default nothing.</param>
    /// <returns>Otherwise each trait of the minimum that is missing or wrong: the matricule and its OID only when qualifiée.</returns>
    public static ParseResult<IReadOnlyList<PrintedLine>> Lines(PrintedIdentity identity, IReadOnlyList<PrintedTrait>? further = null)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var lines = new List<PrintedLine>();
        var errors = new List<IdentityError>();
        foreach (var trait in Minimum.Concat((further ?? []).Except(Minimum)))
        {
            var value = trait == PrintedTrait.Matricule ? Matricule(identity, errors) : Text(identity, trait);
            if (!string.IsNullOrEmpty(value))
                lines.Add(new(trait, Label(trait), value));
            else if (trait is not PrintedTrait.Matricule && Minimum.Contains(trait))
                errors.Add(new(IdentityErrorCode.Empty, $"{Label(trait)} est vide", 0, 0));
        }

        return errors.Count == 0 ? new((IReadOnlyList<PrintedLine>)lines) : new(errors);
    }

    private static string? Matricule(PrintedIdentity identity, List<IdentityError> errors)
    {
        if (!TransmissionRules.For(identity.Status).InsOnPaper)
            return null;
        var matricule = MatriculeComplet.Parse(identity.Matricule);
        var oid = InsOid.Parse(identity.Oid);
        errors.AddRange(matricule.Errors);
        errors.AddRange(oid.Errors);
        return errors.Count == 0 ? $"{matricule.Value} {(oid.Value.Nature == NatureMatricule.Nia ? "NIA" : "NIR")}" : null;
    }

    private static string? Text(PrintedIdentity identity, PrintedTrait trait) => trait switch
    {
        PrintedTrait.NomNaissance => identity.Traits.NomNaissance,
        PrintedTrait.Prenom => identity.Traits.Prenom,
        PrintedTrait.DateNaissance => BirthDate.TryParse(identity.Traits.DateNaissance, out var date) ? date.ToFrench() : null,
        PrintedTrait.Sexe => identity.Traits.Sexe,
        PrintedTrait.ListePrenom => identity.Traits.ListePrenom,
        PrintedTrait.LieuNaissance => identity.Traits.LieuNaissance,
        PrintedTrait.NomUtilise => identity.NomUtilise,
        _ => identity.PrenomUtilise,
    };

    private static string Label(PrintedTrait trait) => trait switch
    {
        PrintedTrait.NomNaissance => "N. Nais.",
        PrintedTrait.Prenom => "Pr. 1",
        PrintedTrait.DateNaissance => "DDN",
        PrintedTrait.Sexe => "S",
        PrintedTrait.Matricule => "INS",
        PrintedTrait.ListePrenom => "Pr. Nais.",
        PrintedTrait.LieuNaissance => "INSEE Nais.",
        PrintedTrait.NomUtilise => "N. Ut.",
        _ => "Pr. Ut.",
    };
}
