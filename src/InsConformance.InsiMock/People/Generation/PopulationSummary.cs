namespace InsConformance.InsiMock.People.Generation;

/// <summary>How many people of each feature were generated.</summary>
public sealed class PopulationSummary
{
    private readonly int[] _counts = new int[Enum.GetValues<Features>().Length];

    /// <summary>Number of people.</summary>
    public int Count { get; private set; }

    /// <summary>Number of former INS.</summary>
    public int FormerIns { get; private set; }

    /// <summary>Longest history.</summary>
    public int LongestHistory { get; private set; }

    /// <summary>Feature, in words, and how many people have it.</summary>
    public IEnumerable<(string Feature, int People)> Features =>
        Enum.GetValues<Features>().Where(f => f != Generation.Features.None).Select(f => (Words(f), this[f]));

    internal int this[Features feature] => _counts[Place(feature)];

    internal void Add(Individual person)
    {
        Count++;
        FormerIns += person.Ins.History.Count;
        LongestHistory = Math.Max(LongestHistory, person.Ins.History.Count);
        foreach (var feature in Enum.GetValues<Features>())
        {
            if (feature != Generation.Features.None && person.Features.HasFlag(feature))
                _counts[Place(feature)]++;
        }
    }

    private static int Place(Features feature) => System.Numerics.BitOperations.TrailingZeroCount((int)feature);

    private static string Words(Features feature) => feature switch
    {
        Generation.Features.Twin => "twins",
        Generation.Features.Homonym => "homonyms but for the place",
        Generation.Features.IncompleteDate => "incomplete birth date",
        Generation.Features.LuniSolarDate => "luni-solar birth date",
        Generation.Features.Corsican => "born in Corsica",
        Generation.Features.Overseas => "born overseas",
        Generation.Features.Abroad => "born abroad",
        Generation.Features.Nia => "NIA in force",
        Generation.Features.History => "with former INS",
        Generation.Features.NameChange => "changed birth name",
        Generation.Features.SexChange => "changed sex",
        Generation.Features.Child => "children on a parent's card",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, null),
    };
}
