namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>Text that <c>equalToXml</c> expects: itself, or what a placeholder stands for. Immutable.</summary>
internal sealed class ExpectedText(string text, XmlPlaceholders? placeholders)
{
    private readonly Func<string, MatchBudget, bool>? _placeholder = placeholders?.Read(text);
    private readonly string _text = text.Trim();

    /// <summary>Whether it stands for any content, elements too.</summary>
    public bool TakesAnything { get; } = placeholders?.IsIgnore(text) == true;

    public bool Matches(string text, MatchBudget budget) => _placeholder?.Invoke(text.Trim(), budget) ?? text.Trim() == _text;
}
