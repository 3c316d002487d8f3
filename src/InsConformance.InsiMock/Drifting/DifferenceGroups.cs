namespace InsConformance.InsiMock.Drifting;

/// <summary>Counts differences of the same kind.</summary>
internal sealed class DifferenceGroups
{
    private readonly Dictionary<(DriftKind Kind, string What, string Real, string Mock), (int Count, int Example)> _groups = [];

    public void Add(int exchange, IEnumerable<(DriftKind Kind, string What, string Real, string Mock)> differences)
    {
        foreach (var difference in differences)
        {
            var (count, example) = _groups.GetValueOrDefault(difference, (0, exchange));
            _groups[difference] = (count + 1, example);
        }
    }

    public IReadOnlyList<DriftDifference> Sorted() =>
    [
        .. from @group in _groups
           let d = new DriftDifference(@group.Key.Kind, @group.Key.What, @group.Key.Real, @group.Key.Mock, @group.Value.Count, @group.Value.Example)
           orderby d.Kind, d.Count descending, d.Example, d.What
           select d,
    ];
}
