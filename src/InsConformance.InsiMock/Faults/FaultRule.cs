using InsConformance.Foundation;

namespace InsConformance.InsiMock.Faults;

/// <summary>One rule of a fault plan.</summary>
/// <param name="Name">For the journal and the evidence; unique in its plan.</param>
/// <param name="When">Which calls the rule counts.</param>
/// <param name="Count">Which of these it takes.</param>
/// <param name="Then">What they get.</param>
public sealed record FaultRule(string Name, CallFilter When, CallCount Count, FaultEffect Then)
{
    /// <summary>Where the rule was written, for messages.</summary>
    public Place? Place { get; init; }
}
