namespace InsConformance.Lps.Contract;

/// <summary>One HL7 v2 message that left the LPS.</summary>
/// <param name="At">When, on the LPS's clock.</param>
/// <param name="Partner">To whom.</param>
/// <param name="Message">The message in ER7, as it left.</param>
public sealed record OutgoingMessage(DateTimeOffset At, string Partner, string Message);
