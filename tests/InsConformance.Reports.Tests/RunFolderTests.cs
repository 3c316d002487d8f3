using System.Text;
using InsConformance.Foundation;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryFolder _temp = new();

    [Fact]
    public void Create_NameTaken_AddsASuffix()
    {
        var names = Enumerable.Range(0, 3).Select(_ => Path.GetFileName(RunFolder.Create(_temp.Path, "reference", Samples.Facts()).Path));

        Assert.Equal(["2026-11-20-reference", "2026-11-20-reference-2", "2026-11-20-reference-3"], names);
    }

    [Fact]
    public async Task Create_ManyAtOnce_GivesEachItsOwn()
    {
        using var start = new Barrier(8);
        var folders = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            start.SignalAndWait();
            return RunFolder.Create(_temp.Path, "x", Samples.Facts() with { RunId = $"{i}" });
        })));

        Assert.Equal(8, folders.Select(f => f.Path).Distinct().Count());
        Assert.Equal(8, folders.Select(f => f.ReadFacts().RunId).Distinct().Count());
    }

    [Fact]
    public void Create_HostileLpsName_StaysInTheReportsFolder()
    {
        var folder = RunFolder.Create(_temp.Path, "../../http://a:1/\0é", Samples.Facts());

        Assert.Equal(_temp.Path, Path.GetDirectoryName(folder.Path));
    }

    [Fact]
    public void CreateAt_FolderWithFiles_IsRefused()
    {
        File.WriteAllText(Path.Combine(_temp.Path, "autre.txt"), "");

        Assert.Equal("output-taken", Assert.Throws<InputException>(() => RunFolder.CreateAt(_temp.Path, Samples.Facts())).Code);
        Assert.Equal(["autre.txt"], Directory.GetFiles(_temp.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void CreateAt_PathOfAFile_IsBlockedWithTheCure()
    {
        var file = Path.Combine(_temp.Path, "f");
        File.WriteAllText(file, "");

        Assert.Contains("--output", Assert.Throws<BlockedException>(() => RunFolder.CreateAt(file, Samples.Facts())).Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteFacts_Everything_ReadsBack()
    {
        var facts = Samples.Facts() with
        {
            TagFilter = "@cnda and not @carte",
            Shard = "1/4",
            IsPartial = true,
            Planned = ["f.feature:1"],
            Expected = [new("@cnda:2.05", "connu")],
            OutOfScope = [new("cnda-insi", "1.01", "pas de carte")],
        };
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts());

        folder.WriteFacts(facts);

        Assert.Equivalent(facts, RunFolder.Open(folder.Path).ReadFacts(), strict: true);
        Assert.Equal(["run.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Create_SecretOnTheCommandLine_NeverReachesTheFile()
    {
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts() with
        {
            CommandLine = ["run", "--pin", "s3cret1", "--lps-token=s3cret2", "--lps", "https://u:s3cret3@h/?api_key=s3cret4&a=1", "--tags", "@a"],
        });

        Assert.DoesNotContain("s3cret", File.ReadAllText(folder.FactsPath), StringComparison.Ordinal);
        Assert.Equal(
            ["run", "--pin", "***", "--lps-token=***", "--lps", "https://***@h/?api_key=***&a=1", "--tags", "@a"],
            folder.ReadFacts().CommandLine);
    }

    [Theory]
    [InlineData("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", "0001-urn_uuid_0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("../../etc/passwd", "0001-______etc_passwd")]
    [InlineData("..\\..\\x", "0001-______x")]
    [InlineData("a\0b\r\nc", "0001-a_b__c")]
    [InlineData("...", "0001-sans-MessageID")]
    [InlineData("", "0001-sans-MessageID")]
    [InlineData(null, "0001-sans-MessageID")]
    public void SaveExchange_AnyMessageId_StaysInTheFolder(string? messageId, string stem)
    {
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts());

        var evidence = folder.SaveExchange(Samples.Exchange(messageId, "<a/>", "<b/>"));

        Assert.Equal(($"echanges/{stem}.request.xml", $"echanges/{stem}.response.xml"), (evidence.RequestFile, evidence.ResponseFile));
        Assert.Equal("<a/>", File.ReadAllText(Path.Combine(folder.Path, evidence.RequestFile)));
        Assert.Equal(messageId, evidence.MessageId);
    }

    [Fact]
    public void SaveExchange_VeryLongMessageId_IsCut()
    {
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts());

        var evidence = folder.SaveExchange(Samples.Exchange(new string('é', 100_000), "", ""));

        Assert.True(Path.GetFileName(evidence.RequestFile).Length < 120);
    }

    [Fact]
    public void SaveExchange_UnreadableRequest_KeepsItsBytes()
    {
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts());
        var bytes = new byte[] { 0xFF, 0x00, 0x3C };

        var evidence = folder.SaveExchange(Samples.Exchange(null, "", "") with { Request = bytes, Operation = null });

        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folder.Path, evidence.RequestFile)));
    }

    [Fact]
    public void SaveExchange_FromManyWorkers_NumbersEachOnce()
    {
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts());

        var numbers = Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => folder.SaveExchange(Samples.Exchange("m", "<a/>", "<b/>")).Number).ToArray();

        Assert.Equal(Enumerable.Range(1, 200), numbers.Order());
        Assert.Equal(400, Directory.GetFiles(folder.ExchangesPath).Length);
    }

    [Fact]
    public void Open_EarlierRun_NumbersOn()
    {
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts());
        folder.SaveExchange(Samples.Exchange("m", "", ""));

        Assert.Equal(2, RunFolder.Open(folder.Path).SaveExchange(Samples.Exchange("m", "", "")).Number);
    }

    [Fact]
    public void Open_NotARunFolder_IsInputError() =>
        Assert.Equal("not-a-run-folder", Assert.Throws<InputException>(() => RunFolder.Open(_temp.Path)).Code);

    [Fact]
    public void ReadFacts_CutFile_IsInputErrorWithThePlace()
    {
        var folder = RunFolder.Create(_temp.Path, "x", Samples.Facts());
        var whole = File.ReadAllBytes(folder.FactsPath);
        foreach (var length in new[] { 0, 1, whole.Length / 2, whole.Length - 2 })
        {
            File.WriteAllBytes(folder.FactsPath, whole[..length]);
            Assert.Equal(folder.FactsPath, Assert.Throws<InputException>(folder.ReadFacts).Place?.File);
        }

        File.WriteAllText(folder.FactsPath, "null", Encoding.UTF8);
        Assert.Throws<InputException>(folder.ReadFacts);
    }

    public void Dispose() => _temp.Dispose();
}
