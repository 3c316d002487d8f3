using FsCheck.Fluent;
using InsConformance.Identity.Datamatrix.Symbols;
using InsConformance.Testing;

namespace InsConformance.Identity.Tests.Datamatrix.Symbols;

public class DatamatrixSymbolTests
{
    /// <summary>libdmtx, which nobody here wrote, reads back every symbol that an INS payload of the fixtures makes.</summary>
    [RequiresToolFact("dmtxread")]
    public void Encode_EveryVector_AnIndependentDecoderReadsIt() =>
        AssertDecoded([.. DatamatrixVector.All.Select(v => v.Payload).Where(p => p.Length > 0 && p.All(char.IsAscii))]);

    /// <summary>One text that fills each size, and one that leaves it by one, so that every table line, region and interleaving is drawn.</summary>
    [RequiresToolFact("dmtxread")]
    public void Encode_EverySize_AnIndependentDecoderReadsIt()
    {
        string[] texts = [.. SymbolSize.All.SelectMany(s => new[] { Letters(s.DataCodewords), Letters(s.DataCodewords - 1), Capitals(s.DataCodewords) })];
        var sizes = texts.Select(t => DatamatrixSymbol.Encode(t).Value.Size).Distinct();

        Assert.Equal(SymbolSize.All.Select(s => s.Modules), sizes.Order());
        AssertDecoded(texts);
    }

    [RequiresToolFact("dmtxread")]
    public void Encode_AnyAscii_AnIndependentDecoderReadsIt() =>
        AssertDecoded([.. Gen.Choose(1, 126).Select(c => (char)c).ArrayOf().Resize(60).Where(t => t.Length > 0).Sample(40).Select(chars => new string(chars))]);

    [Fact]
    public void Encode_PublishedEncoderVector_NoMoreCodewordsThanPublished()
    {
        var symbol = DatamatrixSymbol.Encode(DatamatrixVector.Of("7-espaces-pour-gs").Payload).Value;

        Assert.InRange(symbol.DataCodewords, 1, 86);
        Assert.Equal(36, symbol.Size);
    }

    [Theory]
    [InlineData("", IdentityErrorCode.Empty)]
    [InlineData("ZOÉ", IdentityErrorCode.CharacterNotAllowed)]
    public void Encode_NotForASymbol_Refused(string text, IdentityErrorCode code)
    {
        Assert.Equal(code, DatamatrixSymbol.Encode(text).Error!.Code);
        Assert.Equal(IdentityErrorCode.WrongLength, DatamatrixSymbol.Encode(new string('\u0001', 1305)).Error!.Code);
        Assert.Equal(IdentityErrorCode.WrongLength, DatamatrixSymbol.Encode(new string('A', 4000)).Error!.Code);
    }

    [Fact]
    public void Placement_EverySize_EachBitOnce() => Assert.All(SymbolSize.All, size =>
    {
        var bits = ModulePlacement.Of(size.MappingModules).Where(bit => bit >= 0).Order();

        Assert.Equal(Enumerable.Range(0, (size.DataCodewords + size.ErrorCodewords) * 8), bits);
    });

    /// <summary>A code word with its check bytes is a multiple of the generator: it vanishes at each root.</summary>
    [Fact]
    public void ReedSolomon_AnyData_VanishesAtEveryRoot() => Properties.Hold(
        from data in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().Resize(60)
        from count in Gen.Elements(5, 12, 28, 68)
        select (data, count),
        pick =>
        {
            var word = pick.data.Concat(ReedSolomon.Check(pick.data, pick.count)).ToArray();
            byte root = 1;
            for (var i = 1; i <= pick.count; i++)
            {
                root = ReedSolomon.Multiply(root, 2);
                if (word.Aggregate((byte)0, (sum, b) => (byte)(ReedSolomon.Multiply(sum, root) ^ b)) != 0)
                    return false;
            }

            return true;
        },
        300);

    [Fact]
    public void Symbol_Finder_SolidAndAlternating()
    {
        var symbol = DatamatrixSymbol.Encode("IS01").Value;

        for (var i = 0; i < symbol.Size; i++)
        {
            Assert.True(symbol[i, 0] && symbol[symbol.Size - 1, i]);
            Assert.Equal(i % 2 == 0, symbol[0, i]);
            Assert.Equal(i % 2 == 1, symbol[i, symbol.Size - 1]);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => symbol[symbol.Size, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => symbol[0, -1]);
    }

    private static string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(i => (char)('a' + i * 7 % 26)));

    private static string Capitals(int codewords) => string.Concat(Enumerable.Range(0, (codewords - 1) / 2 * 3).Select(i => (char)('A' + i * 5 % 26)));

    private static void AssertDecoded(string[] texts)
    {
        var folder = Directory.CreateTempSubdirectory("datamatrix");
        try
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var path = Path.Combine(folder.FullName, $"{i}.pgm");
                File.WriteAllBytes(path, SymbolImage.Pgm(DatamatrixSymbol.Encode(texts[i]).Value));
                var read = ExternalTool.Run("dmtxread", ["-N1", "-G5", path]);
                Assert.True(read.ExitCode == 0, $"dmtxread found no symbol for text {i} ({texts[i].Length} characters): {read.Error}");
                Assert.Equal(texts[i], read.Output);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
