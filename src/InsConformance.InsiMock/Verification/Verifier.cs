using InsConformance.Insi.Verification;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Verification;

/// <summary>
/// Compares a person with the population: the INS (number, OID, key when given) must be somebody's in force, then every trait given must be theirs. How the
/// real service compares is not public [INF]. Contract section 1.4.
/// </summary>
internal static class Verifier
{
    /// <summary>The fault for a person who lacks a part that verification needs, or <see langword="null"/>.</summary>
    public static VerificationFault? Missing(IdentityToVerify person)
    {
        if (string.IsNullOrEmpty(person.NumIdentifiant) || string.IsNullOrEmpty(person.Oid))
            return VerificationFault.InsMissing;
        var hasGivenName = !string.IsNullOrEmpty(person.Prenom) || !string.IsNullOrEmpty(person.ListePrenom);
        return string.IsNullOrEmpty(person.NomNaissance) || !hasGivenName || string.IsNullOrEmpty(person.Sexe) || string.IsNullOrEmpty(person.DateNaissance)
            ? VerificationFault.TraitsMissing
            : null;
    }

    /// <summary>The verdict on a person who lacks nothing.</summary>
    public static VerificationVerdict Verify(IdentityToVerify person, Population population)
    {
        var holders = population.WithMatricule(person.NumIdentifiant!)
            .Where(p => p.Ins.Active.Oid == person.Oid && IsAbsentOr(person.Cle, p.Ins.Active.Cle))
            .ToArray();
        if (holders.Length == 0)
            return VerificationVerdict.Unknown;
        return holders.Any(p => Fits(person, p.Traits)) ? VerificationVerdict.Identical : VerificationVerdict.Different;
    }

    private static bool Fits(IdentityToVerify person, PersonTraits traits) =>
        person.NomNaissance == traits.NomNaissance
        && (IsAbsentOr(person.Prenom, traits.Prenoms[0]) || person.Prenom == traits.ListePrenom)
        && IsAbsentOr(person.ListePrenom, traits.ListePrenom)
        && person.Sexe == traits.Sexe
        && person.DateNaissance == traits.DateNaissance
        && IsAbsentOr(person.LieuNaissance, traits.LieuNaissance);

    private static bool IsAbsentOr(string? given, string? reference) => string.IsNullOrEmpty(given) || given == reference;
}
