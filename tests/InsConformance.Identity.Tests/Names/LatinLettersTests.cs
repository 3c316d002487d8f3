using System.Globalization;
using System.Text;
using InsConformance.Identity.Names;
using InsConformance.Testing;

namespace InsConformance.Identity.Tests.Names;

public class LatinLettersTests
{
    /// <summary>Python's Unicode database says, for every letter of the ranges, to which ASCII letter it decomposes.</summary>
    private const string Oracle = """
        import unicodedata as u
        for cp in list(range(0xC0, 0x250)) + list(range(0x1E00, 0x1F00)) + [0x212A, 0x212B]:
            d = u.normalize('NFD', chr(cp))
            ascii = d != chr(cp) and len(d[0].encode()) == 1 and d[0].isalpha() and all(u.combining(m) for m in d[1:])
            print('%04X' % cp, d[0].upper() if ascii else '-')
        """;

    [RequiresToolFact("python3")]
    public void TryFold_EveryLetterOfTheRanges_AgreesWithUnicodeDecomposition()
    {
        var answer = ExternalTool.Run("python3", ["-c", Oracle]);
        Assert.Equal(0, answer.ExitCode);
        var lines = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 650);

        var wrong = new List<string>();
        foreach (var line in lines)
        {
            var c = (char)int.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var expected = line[5..].Trim();
            var folds = LatinLetters.TryFold(c, out var capitals, out var kind) && kind == NameChangeKind.Diacritic;
            var actual = folds ? capitals.ToString() : "-";
            if (actual != expected)
                wrong.Add($"{line}: {actual} {kind}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void TryFold_EveryCharacter_GivesOnlyAllowedCharactersAndNeverThrows()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            if (!CharacterFold.TryFold(c, out var to, out _, out _))
                continue;
            Assert.False(char.IsAsciiLetterUpper(c));
            Assert.True(to.Length is >= 1 and <= 3 && to.ToString().All(a => char.IsAsciiLetterUpper(a) || a is '\'' or '-' or ' '), $"U+{(int)c:X4}");
        }
    }

    [Fact]
    public void IsCombiningMark_Joiner_IsNone()
    {
        Assert.True(LatinLetters.IsCombiningMark('\u0301'));
        Assert.False(LatinLetters.IsCombiningMark('\u034F'));
        Assert.False(LatinLetters.IsCombiningMark('\u0363'));
        Assert.Equal(UnicodeCategory.NonSpacingMark, Rune.GetUnicodeCategory(new Rune('\u0363')));
    }
}
