using System.Text;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>A table of texts of a compact file: number to text, and text to number in constant time. Immutable.</summary>
internal sealed class TextTable
{
    private readonly string[] _texts;
    private readonly Dictionary<string, int> _numbers;

    private TextTable(string[] texts, Dictionary<string, int> numbers)
    {
        _texts = texts;
        _numbers = numbers;
    }

    public int Count => _texts.Length;

    public string this[int number] => _texts[number];

    /// <summary>The number of a text, or -1.</summary>
    public int Find(string text) => _numbers.TryGetValue(text, out var number) ? number : -1;

    /// <summary>Reads a section whose place is known to lie in the file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="section">Its place.</param>
    /// <param name="most">Greatest number of texts.</param>
    /// <param name="fault">What is wrong with a text, or <see langword="null"/>.</param>
    /// <param name="faults">How to tell it.</param>
    public static TextTable Read(ReadOnlySpan<byte> file, CompactSpan section, int most, Func<string, string?> fault, CompactFaults faults)
    {
        // Each text has at least a length and a character: a false number of items cannot make a large array.
        if (section.Items > most || section.Items > section.Length / 2)
            throw faults.At(section.Offset, $"{section.Items} texts in a section of {section.Length} bytes, {most} texts at most");
        var texts = new string[section.Items];
        var numbers = new Dictionary<string, int>(section.Items, StringComparer.Ordinal);
        var end = (int)(section.Offset + section.Length);
        var at = (int)section.Offset;
        for (var i = 0; i < texts.Length; i++)
        {
            if (at == end || at + 1 + file[at] > end)
                throw faults.At(at, $"text {i} should end before byte {end}");
            var text = Encoding.Latin1.GetString(file.Slice(at + 1, file[at]));
            if (fault(text) is { } wrong)
                throw faults.At(at, $"text {i}: {wrong}");
            if (!numbers.TryAdd(text, i))
                throw faults.At(at, $"'{text}' stands there twice");
            texts[i] = text;
            at += 1 + file[at];
        }

        return at == end ? new TextTable(texts, numbers) : throw faults.At(at, "bytes that belong to no text");
    }
}
