using InsConformance.Identity.Attributes;
using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in locks, rights and what attributes block. DMN INS 5, 6 and 28 to 31.</summary>
internal static class LockMutants
{
    /// <summary>Calls for anybody.</summary>
    public static LpsRules CallsForDouteuse(LpsRules conform) => conform.With(rules => rules with
    {
        AllowsInsiCall = attributes => attributes.HasFlag(IdentityAttributes.Douteuse) || rules.AllowsInsiCall(attributes),
    });

    public static LpsRules CallsForFictive(LpsRules conform) => conform.With(rules => rules with
    {
        AllowsInsiCall = attributes => attributes.HasFlag(IdentityAttributes.Fictive) || rules.AllowsInsiCall(attributes),
    });

    /// <summary>Takes « récupérée » for an unfinished state that anybody may correct.</summary>
    public static LpsRules LocksQualifieeOnly(LpsRules conform) => conform.With(rules => rules with
    {
        MayEdit = (status, field, isSuperUser) => status == IdentityStatus.Recuperee || rules.MayEdit(status, field, isSuperUser),
    });

    /// <summary>Locks in the form that « qualifiée » uses by another path: the trait is open to all.</summary>
    public static LpsRules LocksRecupereeOnly(LpsRules conform) => conform.With(rules => rules with
    {
        MayEdit = (status, field, isSuperUser) => status == IdentityStatus.Qualifiee || rules.MayEdit(status, field, isSuperUser),
    });

    /// <summary>Has no super-user.</summary>
    public static LpsRules SuperUserLockedOut(LpsRules conform) => conform.With(rules => rules with
    {
        MayEdit = (status, field, _) => rules.MayEdit(status, field, false),
    });

    /// <summary>Locks the whole form.</summary>
    public static LpsRules LocksUsedNames(LpsRules conform) => conform.With(rules => rules with
    {
        MayEdit = (status, field, isSuperUser) => rules.MayEdit(status, field, isSuperUser)
            && !(status.HoldsIns() && field is LockedField.NomUtilise or LockedField.PrenomUtilise),
    });

    /// <summary>Takes the list of given names for a free field, since the first one alone is shown everywhere.</summary>
    public static LpsRules GivenNamesNotLocked(LpsRules conform) => Opens(conform, LockedField.ListePrenom);

    /// <summary>Lets the matricule be corrected by hand.</summary>
    public static LpsRules MatriculeNotLocked(LpsRules conform) => Opens(conform, LockedField.Matricule);

    /// <summary>Locks the number and leaves its domain to a list to choose from.</summary>
    public static LpsRules OidNotLocked(LpsRules conform) => Opens(conform, LockedField.Oid);

    /// <summary>Locks the whole page, address and telephone with it.</summary>
    public static LpsRules LocksContactData(LpsRules conform) => conform.With(rules => rules with
    {
        MayEdit = (status, field, isSuperUser) => rules.MayEdit(status, field, isSuperUser) && !(status.HoldsIns() && field is LockedField.Contact),
    });

    /// <summary>Refuses on saving; until then the field looks like any other.</summary>
    public static LpsRules LockNotShown(LpsRules conform) => conform.With(rules => rules with { ShowsLock = _ => false });

    /// <summary>Hides the button; the route behind it is open.</summary>
    public static LpsRules IdentityRightsIgnored(LpsRules conform) => conform.With(rules => rules with
    {
        Allows = (right, isGranted) => right is LpsRight.Read or LpsRight.Write || rules.Allows(right, isGranted),
    });

    /// <summary>One right for all that is done with an identity: who may write may call.</summary>
    public static LpsRules InsiRightIgnored(LpsRules conform) => conform.With(rules => rules with
    {
        Allows = (right, isGranted) => right is LpsRight.Insi || rules.Allows(right, isGranted),
    });

    private static LpsRules Opens(LpsRules conform, LockedField open) => conform.With(rules => rules with
    {
        MayEdit = (status, field, isSuperUser) => field == open || rules.MayEdit(status, field, isSuperUser),
    });
}
