namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /hl7</c>: a message as it comes over the line, without MLLP frame.</summary>
/// <param name="Message">HL7 v2 in ER7, segments ended by a carriage return.</param>
public sealed record Hl7Command(string Message);
