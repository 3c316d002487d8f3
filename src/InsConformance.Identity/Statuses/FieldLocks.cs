namespace InsConformance.Identity.Statuses;

/// <summary>Which fields a user may change at which status, and what the change does (DMN INS 14, 29, 31, 32). Thread-safe.</summary>
public static class FieldLocks
{
    /// <summary>
    /// Whether <paramref name="field"/> may be changed. At récupérée and qualifiée matricule, OID and strict traits are locked but for a
    /// super-user (DMN INS 29); the first given name never is, since it must only stay a beginning of the list (DMN INS 14 [INF]); used
    /// names and contact data never are (DMN INS 31). At provisoire and validée there is no INS, so matricule and OID cannot be typed by
    /// anybody: they come from INSi (DMN INS 13 [INF]).
    /// </summary>
    /// <param name="status">The status.</param>
    /// <param name="field">The field.</param>
    /// <param name="isSuperUser">Whether the user has the right to change locked traits.</param>
    public static bool MayEdit(IdentityStatus status, LockedField field, bool isSuperUser)
    {
        if (EventOf(field) is not IdentityEvent.StrictTraitChanged)
            return true;
        return status.HoldsIns() ? isSuperUser : field is not (LockedField.Matricule or LockedField.Oid);
    }

    /// <summary>The event that a change of <paramref name="field"/> is for <see cref="StatusMachine"/>. Changing matricule or OID by hand counts as a strict trait [INF].</summary>
    public static IdentityEvent EventOf(LockedField field) => field switch
    {
        LockedField.Prenom => IdentityEvent.FirstGivenNameChanged,
        LockedField.NomUtilise or LockedField.PrenomUtilise or LockedField.Contact => IdentityEvent.ComplementaryTraitChanged,
        _ => IdentityEvent.StrictTraitChanged,
    };
}
