using InsConformance.Foundation.Evidence;

namespace InsConformance.Foundation.Tests;

public class EvidenceMarkWordsTests
{
    [Fact]
    public void Words_EveryMark_RoundTripAndDiffer()
    {
        var marks = Enum.GetValues<EvidenceMark>();

        Assert.All(marks, mark => Assert.True(EvidenceMarkWords.TryParse(mark.Word(), out var read) && read == mark));
        Assert.Equal(marks.Length, marks.Select(m => m.Word()).Distinct().Count());
    }

    [Theory]
    [InlineData("xsd")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_AnyOtherWord_Refused(string? word) => Assert.False(EvidenceMarkWords.TryParse(word, out _));
}
