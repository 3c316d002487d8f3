namespace InsConformance.Identity.Hl7v2;

/// <summary>What goes into MSH.</summary>
/// <param name="SendingApplication">MSH-3.</param>
/// <param name="SendingFacility">MSH-4.</param>
/// <param name="ReceivingApplication">MSH-5.</param>
/// <param name="ReceivingFacility">MSH-6.</param>
/// <param name="SentAt">MSH-7.</param>
/// <param name="ControlId">MSH-10, different for each message.</param>
/// <param name="ProcessingId">MSH-11: <c>P</c> production, <c>T</c> training, <c>D</c> debugging. Default T: test data only.</param>
public sealed record Hl7Header(
    string SendingApplication,
    string SendingFacility,
    string ReceivingApplication,
    string ReceivingFacility,
    DateTimeOffset SentAt,
    string ControlId,
    string ProcessingId = "T");
