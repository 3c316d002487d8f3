using InsConformance.Identity.Names;

namespace InsConformance.Identity.Creation;

/// <summary>What an entry form may decide beyond the compulsory fields.</summary>
public sealed record CreationOptions
{
    /// <summary>The defaults.</summary>
    public static CreationOptions Default { get; } = new();

    /// <summary>
    /// Whether names are written for the user (<see cref="NameNormalizer"/>) before they are checked. Default no: lower case, accents and
    /// diacritics are impossible at entry (DMN INS 1.2).
    /// </summary>
    public bool NormalizeNames { get; init; }

    /// <summary>Sexes that may be typed. Default M and F, the only ones INSi knows (EF_INS25_04); HL7 table 0001 has U too.</summary>
    public string Sexes { get; init; } = "MF";

    /// <summary>Whether a date may be no day of the calendar, such as 31 February. Default no; day 1 to 31 and month 1 to 12 is all that DMN INS 1.3 asks.</summary>
    public bool AllowDateOutsideCalendar { get; init; }

    /// <summary>Greatest length of a name. Default 100, as advised (DMN INS 1.2); at least <see cref="NameLengths.Required"/> to conform.</summary>
    public int MaxName { get; init; } = NameLengths.Advised;
}
