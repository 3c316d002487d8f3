using InsConformance.Certification.Assessments;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>What a run has to write of one proof; empty texts for nothing.</summary>
/// <param name="Id">Published id.</param>
/// <param name="State">How the proof stands.</param>
/// <param name="Result">The program's word for the state.</param>
/// <param name="File">Name of the proof's file.</param>
/// <param name="FilePrefix">What the name of each page of this proof starts with, whatever version it speaks of.</param>
/// <param name="Comment">What a reviewer is to know.</param>
internal sealed record TemplateAnswer(string Id, ProofState State, string Result, string File, string FilePrefix, string Comment);
