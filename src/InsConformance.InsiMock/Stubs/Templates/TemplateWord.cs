namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>One word of a hole.</summary>
/// <param name="Key">Name before an equals sign, or <see langword="null"/>.</param>
/// <param name="Text">The word, without its quotes.</param>
/// <param name="IsLiteral">Whether it was quoted or is a number or a flag, hence no path.</param>
internal sealed record TemplateWord(string? Key, string Text, bool IsLiteral);
