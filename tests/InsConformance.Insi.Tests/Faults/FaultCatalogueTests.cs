using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Responses;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Faults;

public sealed class FaultCatalogueTests
{
    public static TheoryData<string, FaultShape> EveryCodeAndShape()
    {
        var data = new TheoryData<string, FaultShape>();
        foreach (var entry in FaultCatalogue.Default.Entries)
        {
            data.Add(entry.Code, FaultShape.F1);
            data.Add(entry.Code, FaultShape.F2);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryCodeAndShape))]
    public void Read_EveryCataloguedFaultInEveryShape_GivesItBack(string code, FaultShape shape)
    {
        var fault = FaultCatalogue.Default.Get(code).ToFault("uuid:5b1f7c1e-6d1a-4f5e-9a43-0f6b7d2c8e11", shape);

        var reading = ResponseReader.Read(FaultWriter.Write(fault, shape));

        Assert.Equal(fault, reading.Fault);
    }

    [Fact]
    public void Default_EveryPublicCode_IsThere() =>
        Assert.Subset(
            FaultCatalogue.Default.Entries.Select(e => e.Code).ToHashSet(),
            new HashSet<string> { "insi_19", "insi_24", "insi_101", "insi_102", "insi_111", "desir_1020", "desir_550", "desir_560" });

    [Fact]
    public void Default_RowWithAGuess_SaysSo()
    {
        foreach (var entry in FaultCatalogue.Default.Entries.Where(e => e.Evidence == EvidenceMark.Inferred))
            Assert.Contains("guess", (entry.Note ?? "").Replace("deduced", "guess", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void ToFault_RowThatDoesNotEcho_LeavesTheMessageIdOut()
    {
        Assert.Null(FaultCatalogue.Default.Get("insi_102").ToFault("uuid:x").MessageId);
        Assert.Equal("uuid:x", FaultCatalogue.Default.Get("desir_1020").ToFault("uuid:x").MessageId);
    }

    [Fact]
    public void Load_TheShippedFile_GivesTheDefault() =>
        Assert.Equal(
            FaultCatalogue.Default.Entries,
            FaultCatalogue.Load(Repository.PathTo("src", "InsConformance.Insi", "Faults", "fault-catalogue.yaml")).Entries);

    [Fact]
    public void Get_UnknownCode_ListsTheKnownOnes()
    {
        Assert.Null(FaultCatalogue.Default.Find("insi_9999"));
        var error = Assert.Throws<InputException>(() => FaultCatalogue.Default.Get("insi_9999"));

        Assert.Contains("insi_19", error.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("faults: []\n", "no fault")]
    [InlineData("reasons:\n  - { subcode: s, text: t }\n  - { subcode: s, text: u }\n", "reason already")]
    [InlineData("faults:\n  - { code: a, subcode: s }\n", "soap-code")]
    [InlineData("faults:\n  - { code: a, subcode: s, soap-code: Client }\n", "Sender or Receiver")]
    [InlineData("faults:\n  - { code: a, subcode: s, soap-code: Sender, severite: x, detail: d, shape: F1, trigger: t, evidence: INF }\n", "no reason")]
    [InlineData("faults:\n  - { code: a, subcode: s, soap-code: Sender, severite: x, reason: r, detail: d, shape: F3, trigger: t, evidence: INF }\n", "F1 or F2")]
    [InlineData("faults:\n  - { code: a, subcode: s, soap-code: Sender, severite: x, reason: r, detail: d, shape: F1, trigger: t, evidence: YES }\n", "evidence")]
    [InlineData("faults:\n  - { code: a, subcode: s, soap-code: Sender, severite: x, reason: r, detail: d, shape: F1, trigger: t, evidence: INF, gravite: x }\n", "gravite")]
    public void Load_WrongFile_IsWrongInputWithItsPlace(string text, string word)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("faults.yaml", text);

        var error = Assert.Throws<InputException>(() => FaultCatalogue.Load(path));

        Assert.Equal(path, error.Place?.File);
        Assert.NotNull(error.Place?.Line);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }
}
