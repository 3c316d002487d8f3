using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Faults;

/// <summary>One way to write a fault: a recorded shape, or a shape changed in one respect that the schemas and XML leave free.</summary>
/// <param name="Name">e.g. <c>F1</c> or <c>F2-attributes</c>; the journal and the switches use it.</param>
/// <param name="Shape">Prefixes, declarations, language and SOAP code.</param>
/// <param name="SeveriteFirst">Whether <c>siram:Erreur</c> carries severite, messageID, code instead of code, messageID, severite: both orders were seen. Contract section 3.3.</param>
/// <param name="CData">Whether texts are in CDATA sections.</param>
/// <param name="TextsOf2022">Whether apostrophes of the detail are spaces and the reason has a line break after its first sentence. Contract section 3.4.</param>
/// <param name="Evidence">Whether such a fault was seen.</param>
public sealed record FaultForm(string Name, FaultShape Shape, bool SeveriteFirst, bool CData, bool TextsOf2022, EvidenceMark Evidence);
