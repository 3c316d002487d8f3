namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>The secret words of one exchange, to be found again where the contract does not expect them: labels, comments, header fields.</summary>
internal sealed class Secrets(MaskKey key)
{
    // Shorter ones are ordinary words or parts of dates, and would mask what is no secret.
    private const int ShortestName = 4;
    private const int ShortestNumber = 6;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _numbers = new(StringComparer.OrdinalIgnoreCase);

    public void Learn(string text) => Words.Replace(text, (_, word) =>
    {
        if (word.Any(char.IsAsciiDigit))
        {
            if (word.Length >= ShortestNumber)
                _numbers.Add(word);
        }
        else if (word.Length >= ShortestName)
        {
            _names.Add(word);
        }

        return null;
    });

    /// <summary>The text with every secret masked: a name as a whole word, a number also inside a longer one.</summary>
    public string Hide(string text)
    {
        foreach (var number in _numbers)
        {
            if (text.Contains(number, StringComparison.OrdinalIgnoreCase))
                text = text.Replace(number, key.Word(number), StringComparison.OrdinalIgnoreCase);
        }

        return _names.Count == 0 ? text : Words.Replace(text, (_, word) => _names.Contains(word) ? key.Word(word) : null);
    }
}
