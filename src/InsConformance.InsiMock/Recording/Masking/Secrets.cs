namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>The secret words of one exchange, to be found again where the contract does not expect them: labels, comments, header fields.</summary>
internal sealed class Secrets(MaskKey key)
{
    // Shorter ones are ordinary words or parts of dates, and would mask what is no secret.
    private const int ShortestName = 4;
    private const int ShortestNumber = 6;

    // Of a patient: short names in their own capitals, and values that are not one word, such as dates.
    private const int ShortestPatientName = 2;
    private const int ShortestPhrase = 5;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _shortNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _phrases = new(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>Learns a trait of a patient: also short names and dates, the latter in French order too.</summary>
    public void LearnPatient(string text)
    {
        Learn(text);
        Words.Replace(text, (_, word) =>
        {
            if (word.Length is >= ShortestPatientName and < ShortestName && word.All(char.IsUpper))
                _shortNames.Add(word);
            return null;
        });
        if (text.Length < ShortestPhrase)
            return;
        _phrases.Add(text);
        if (text.Split('-') is [{ Length: 4 } year, { Length: 2 } month, { Length: 2 } day])
        {
            foreach (var separator in new[] { "/", "-", ".", " ", "" })
                _phrases.Add(string.Join(separator, day, month, year));
            _phrases.Add(year + month + day);
        }
    }

    /// <summary>The text with every secret masked: a name as a whole word, a number also inside a longer one.</summary>
    public string Hide(string text)
    {
        foreach (var phrase in _phrases.Where(p => text.Contains(p, StringComparison.OrdinalIgnoreCase)))
            text = text.Replace(phrase, key.Text(phrase), StringComparison.OrdinalIgnoreCase);
        foreach (var number in _numbers)
        {
            if (text.Contains(number, StringComparison.OrdinalIgnoreCase))
                text = text.Replace(number, key.Word(number), StringComparison.OrdinalIgnoreCase);
        }

        return _names.Count + _shortNames.Count == 0
            ? text
            : Words.Replace(text, (_, word) => _names.Contains(word) || _shortNames.Contains(word) ? key.Word(word) : null);
    }
}
