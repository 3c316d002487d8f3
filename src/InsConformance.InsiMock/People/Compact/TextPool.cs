using System.Text;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>Numbers texts in the order they come, for a file that is being written.</summary>
/// <param name="most">Greatest number of texts.</param>
internal sealed class TextPool(int most)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public int Count => _texts.Count;

    public int Number(string text)
    {
        if (_numbers.TryGetValue(text, out var number))
            return number;
        if (text.Length is 0 or > byte.MaxValue)
            throw new ArgumentException($"a text of {text.Length} characters, expected 1 to 255", nameof(text));
        if (_texts.Count == most)
            throw new InvalidOperationException($"more than {most} different texts");
        _texts.Add(text);
        return _numbers[text] = _texts.Count - 1;
    }

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        foreach (var text in _texts)
        {
            bytes.WriteByte((byte)text.Length);
            bytes.Write(Encoding.Latin1.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
