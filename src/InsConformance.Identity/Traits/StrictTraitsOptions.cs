using InsConformance.Identity.Names;

namespace InsConformance.Identity.Traits;

/// <summary>What a set of strict traits must hold. The defaults are those of a health identity (DMN INS 1, 11, 15).</summary>
public sealed record StrictTraitsOptions
{
    /// <summary>A health identity: place needed, civil date only.</summary>
    public static StrictTraitsOptions HealthIdentity { get; } = new();

    /// <summary>A search by traits as the schema and the application checks of the service let it through: no place needed, any date of the right form [XSD].</summary>
    public static StrictTraitsOptions Search { get; } = new() { RequirePlace = false, RequireCivilDate = false };

    /// <summary>Whether the birth place must be there; unknown is written 99999. Default yes (DMN INS 11); a search may omit it [XSD].</summary>
    public bool RequirePlace { get; init; } = true;

    /// <summary>Whether the date must be a civil day. Default yes (EXI ID 12, DMN INS 15).</summary>
    public bool RequireCivilDate { get; init; } = true;

    /// <summary>Whether the first given name must be a beginning of the list. Default yes (EXI ID 10).</summary>
    public bool RequireFirstGivenNameInList { get; init; } = true;

    /// <summary>Rules of the birth name.</summary>
    public NameRules BirthName { get; init; } = NameRules.BirthName;

    /// <summary>Rules of the first given name.</summary>
    public NameRules GivenName { get; init; } = NameRules.GivenName;

    /// <summary>Rules of the list of given names.</summary>
    public NameRules GivenNameList { get; init; } = NameRules.GivenNameList;
}
