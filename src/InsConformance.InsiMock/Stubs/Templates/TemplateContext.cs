using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>What a template is filled with. Used by one thread at a time.</summary>
/// <param name="Request">The request.</param>
/// <param name="Call">The call that it came by.</param>
/// <param name="Chance">The same values for the same call of each run.</param>
internal sealed record TemplateContext(SeenRequest Request, MockCall Call, Chance Chance);
