namespace InsConformance.InsiMock.People.Generation;

/// <summary>What is special about a generated person: the cases a population is generated for.</summary>
[Flags]
internal enum Features
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Born with another person of the same birth name, date and place.</summary>
    Twin = 1 << 0,

    /// <summary>Another person has the same traits but for the place: CR 02 without a place.</summary>
    Homonym = 1 << 1,

    /// <summary>Month or day 00.</summary>
    IncompleteDate = 1 << 2,

    /// <summary>Month over 12 or day over 31.</summary>
    LuniSolarDate = 1 << 3,

    /// <summary>Born in Corsica, 2A or 2B.</summary>
    Corsican = 1 << 4,

    /// <summary>Born overseas, 97 or 98.</summary>
    Overseas = 1 << 5,

    /// <summary>Born abroad, 99.</summary>
    Abroad = 1 << 6,

    /// <summary>The active INS is a NIA.</summary>
    Nia = 1 << 7,

    /// <summary>Has former INS.</summary>
    History = 1 << 8,

    /// <summary>Changed birth name.</summary>
    NameChange = 1 << 9,

    /// <summary>Changed sex.</summary>
    SexChange = 1 << 10,

    /// <summary>A child on the rights of a parent.</summary>
    Child = 1 << 11,
}
