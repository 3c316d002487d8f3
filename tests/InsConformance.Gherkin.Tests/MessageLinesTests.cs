using System.Text;
using InsConformance.Gherkin.Messages;

namespace InsConformance.Gherkin.Tests;

public sealed class MessageLinesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("a\n\nb")]
    [InlineData("\uFEFFa\nb\n")]
    [InlineData("é\r\n€\r\n")]
    public void TryRead_AnyText_GivesLinesWithTheirPlace(string text) => Check(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public void TryRead_LineLongerThanTheBuffer_IsWhole(int length) =>
        Check(Encoding.UTF8.GetBytes($"x\n{new string('y', length)}\nz"));

    private static void Check(byte[] bytes)
    {
        var lines = new MessageLines(new MemoryStream(bytes));
        var read = new List<string>();
        while (lines.TryRead(out var line))
        {
            Assert.True(line.Span.SequenceEqual(bytes.AsSpan((int)lines.Offset, line.Length)));
            read.Add(Encoding.UTF8.GetString(line.Span));
        }

        var expected = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n');
        Assert.Equal(expected[^1].Length == 0 ? expected[..^1] : expected, read);
    }
}
