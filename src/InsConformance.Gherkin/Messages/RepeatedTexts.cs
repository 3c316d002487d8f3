namespace InsConformance.Gherkin.Messages;

/// <summary>Texts that repeat by the thousand in the messages of a run, each kept once.</summary>
internal sealed class RepeatedTexts
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The same text, as it was first met.</summary>
    public string Of(string text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        _known.Add(text);
        return text;
    }
}
