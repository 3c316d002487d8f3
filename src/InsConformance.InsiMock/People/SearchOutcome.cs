namespace InsConformance.InsiMock.People;

/// <summary>What a search found.</summary>
/// <param name="Count">Number of people who fit: 0 answers CR 01, 1 answers 00, more answer 02.</param>
/// <param name="Person">The person, when exactly one fits.</param>
/// <param name="Absent">The absent test identity that was asked for, when nobody fits and one is described.</param>
public sealed record SearchOutcome(int Count, Person? Person, AbsentPerson? Absent)
{
    /// <summary>Id of the entry that file replies are bound to, or <see langword="null"/>.</summary>
    public string? EntryId => Person?.Id ?? Absent?.Id;
}
