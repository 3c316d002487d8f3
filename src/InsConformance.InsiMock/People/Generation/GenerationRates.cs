namespace InsConformance.InsiMock.People.Generation;

/// <summary>
/// How common each case is, in ten-thousandths. Chosen so that every case is met often in a few thousand people, not taken from statistics; documented in
/// docs/population.md.
/// </summary>
internal sealed record GenerationRates
{
    /// <summary>What the rates are parts of.</summary>
    public const int Whole = 10_000;

    /// <summary>Households that are a pair of adult twins.</summary>
    public int TwinPairs { get; init; } = 100;

    /// <summary>Households that are a pair of homonyms: same traits but for the place.</summary>
    public int HomonymPairs { get; init; } = 100;

    /// <summary>Households that are a parent with one to four children.</summary>
    public int Families { get; init; } = 2_500;

    /// <summary>Births of children that are twins.</summary>
    public int TwinBirths { get; init; } = 300;

    /// <summary>Births in Corsica.</summary>
    public int BornInCorsica { get; init; } = 150;

    /// <summary>Births overseas.</summary>
    public int BornOverseas { get; init; } = 400;

    /// <summary>Births abroad.</summary>
    public int BornAbroad { get; init; } = 1_200;

    /// <summary>Births overseas or abroad whose date is not a civil day: half of them lack a part, half are luni-solar.</summary>
    public int UncivilDates { get; init; } = 500;

    /// <summary>People whose INS in force is a NIA.</summary>
    public int Nia { get; init; } = 100;

    /// <summary>Others who changed birth name.</summary>
    public int NameChanges { get; init; } = 150;

    /// <summary>Others who changed sex.</summary>
    public int SexChanges { get; init; } = 20;

    /// <summary>Others who have former INS for another reason.</summary>
    public int Corrections { get; init; } = 700;

    /// <summary>Among those with former INS, how many have 1, 2, ... 10; the source keeps ten changes [OFF2].</summary>
    public IReadOnlyList<int> HistoryLengths { get; init; } = [5_500, 2_000, 1_000, 400, 300, 200, 150, 100, 100, 250];
}
