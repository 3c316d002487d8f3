using System.Globalization;

namespace InsConformance.Identity.Dates;

/// <summary>
/// Completes an incomplete civil date before the call, as the software must: day unknown 01/MM/YYYY, month unknown DD/01/YYYY,
/// both unknown 31/12/YYYY, flagged as estimated. Contract section 1.5 [OFF2: EXI ID 11-12, EXI PP 19]. Thread-safe.
/// </summary>
public static class BirthDateCompletion
{
    /// <summary>Completes the 00 day and month of <paramref name="date"/>; a civil date comes back as it is, not estimated.</summary>
    /// <returns>Otherwise <see cref="IdentityErrorCode.DateNotCompletable"/>: unknown year, luni-solar date, or no such day once completed.</returns>
    public static ParseResult<CompletedBirthDate> Complete(BirthDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (date.IsCivil)
            return new(new CompletedBirthDate(date, false));
        if (date.Annee == 0)
            return Refused(date, "l'année est inconnue", 0, 4);
        if (date.Mois > 12)
            return Refused(date, "le mois dépasse 12 (date luni-solaire)", 5, 2);
        if (date.Jour > 31)
            return Refused(date, "le jour dépasse 31 (date luni-solaire)", 8, 2);
        if (!date.HasUnknownPart)
            return Refused(date, "ce jour n'existe pas au calendrier civil", 0, date.Value.Length);

        var (month, day) = (date.Mois, date.Jour) switch
        {
            (0, 0) => (12, 31),
            (0, var known) => (1, known),
            var (known, _) => (known, 1),
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"{date.Annee:0000}-{month:00}-{day:00}");
        return new(new CompletedBirthDate(BirthDate.Parse(text).Value, true));
    }

    private static ParseResult<CompletedBirthDate> Refused(BirthDate date, string reason, int position, int length) =>
        new(new IdentityError(IdentityErrorCode.DateNotCompletable, $"la date {date} ne peut pas être complétée : {reason}", position, length));
}
