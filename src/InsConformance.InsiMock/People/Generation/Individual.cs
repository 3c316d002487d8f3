namespace InsConformance.InsiMock.People.Generation;

/// <summary>A generated person, with what a card search asks besides the traits.</summary>
/// <param name="Traits">The strict traits.</param>
/// <param name="Ins">Active INS and history.</param>
/// <param name="FormerNames">For each INS of the history, the birth name of that time, or <see langword="null"/> when it is today's.</param>
/// <param name="Card">What their carte Vitale says, or <see langword="null"/>.</param>
/// <param name="Features">What is special about this person.</param>
internal sealed record Individual(
    PersonTraits Traits,
    InsRecord Ins,
    IReadOnlyList<string?> FormerNames,
    CardFacts? Card,
    Features Features);
