namespace InsConformance.Identity.Dates;

/// <summary>What a birth date in the form YYYY-MM-DD says.</summary>
public enum BirthDateKind
{
    /// <summary>A day of the civil (Gregorian) calendar.</summary>
    Civil,

    /// <summary>Year 0000, month 00 or day 00: a part is unknown.</summary>
    UnknownPart,

    /// <summary>A month over 12 or a day over 31: luni-solar.</summary>
    LuniSolar,

    /// <summary>Month and day within 1-12 and 1-31 but no such civil day, e.g. 30 February: a mistake, or a luni-solar day; the digits cannot tell.</summary>
    NotInCalendar,
}
