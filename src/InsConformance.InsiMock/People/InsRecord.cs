using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.People;

/// <summary>The INS of a person: the active one and the history.</summary>
/// <param name="Active">The INS in force.</param>
/// <param name="History">Former INS in file order, zero to many; may repeat the active one.</param>
public sealed record InsRecord(Ins Active, IReadOnlyList<Ins> History);
