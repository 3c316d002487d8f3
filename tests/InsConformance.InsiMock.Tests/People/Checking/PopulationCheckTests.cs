using InsConformance.Foundation;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.People.Checking;
using InsConformance.InsiMock.People.Generation;
using InsConformance.InsiMock.Tests.People.Compact;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.People.Checking;

public sealed class PopulationCheckTests : IDisposable
{
    private const string Sound = """
        population: essai
        people:
          - id: zoe
            nomNaissance: ADRUN
            prenoms: [ZOE]
            sexe: F
            dateNaissance: "1975-12-31"
            lieuNaissance: "63220"
            insActif: { numIdentifiant: "2751263220749", cle: "74", oid: 1.2.250.1.213.1.4.8 }
            evidence: LIVE
          - id: ruth
            nomNaissance: DE VINCI
            prenoms: [RUTH]
            sexe: F
            dateNaissance: "1976-07-14"
            lieuNaissance: "63220"
            insActif: { numIdentifiant: "2760763991905", cle: "36", oid: 1.2.250.1.213.1.4.8 }
            evidence: INF
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_ShippedFixtures_HoldOnlyTheDeclaredWrongKeysOfHermann()
    {
        var report = PopulationCheck.Run([Repository.PathTo("fixtures", "population")]);

        Assert.Equal((0, 3), (report.Errors, report.Notices));
        Assert.All(report.Findings, f => Assert.Equal(("declared-wrong-key", "hermann-gatien", false), (f.Code, f.Id, f.IsError)));
    }

    [Fact]
    public void Run_SoundFile_HasNoFinding() => Assert.Empty(Check(Sound).Findings);

    [Theory]
    [InlineData("cle: \"74\"", "cle: \"75\"", "wrong-key", 9)]
    [InlineData("\"2760763991905\", cle: \"36\"", "\"2760763220905\", cle: \"80\"", "not-fictitious", 11)]
    [InlineData("\"2760763991905\", cle: \"36\"", "\"2751263220749\", cle: \"74\"", "duplicate-matricule", 11)]
    [InlineData("id: ruth", "id: zoe", "duplicate-id", 11)]
    [InlineData("[RUTH]", "[ruth]", "wrong-form", 13)]
    [InlineData("evidence: INF", "evidence: INF\n    couleur: bleu", "wrong-form", 19)]
    [InlineData("evidence: INF", "evidence: INF\n    carteVitale: { matriculeOd: \"2760763220905\" }", "not-fictitious", 11)]
    [InlineData("people:", "peuple:", "unreadable", null)]
    [InlineData("people:", "people: [", "unreadable", null)]
    public void Run_OneFault_IsToldWithItsLine(string right, string wrong, string code, int? line)
    {
        var report = Check(Sound.Replace(right, wrong, StringComparison.Ordinal));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((code, true, 1), (finding.Code, finding.IsError, report.Errors));
        Assert.EndsWith("p.yaml", finding.Place.File, StringComparison.Ordinal);
        if (line is not null)
            Assert.Equal(line, finding.Place.Line);
    }

    [Fact]
    public void Run_SeveralFaults_AreAllTold()
    {
        var text = Sound.Replace("cle: \"74\"", "cle: \"75\"", StringComparison.Ordinal).Replace("[RUTH]", "[ruth]", StringComparison.Ordinal);

        Assert.Equal(["wrong-key", "wrong-form"], Check(text).Findings.Select(f => f.Code));
    }

    [Fact]
    public void Run_NotFictitious_DoesNotRepeatTheNumber()
    {
        var finding = Assert.Single(Check(Sound.Replace("\"2760763991905\", cle: \"36\"", "\"2760763220905\", cle: \"80\"", StringComparison.Ordinal)).Findings);

        Assert.DoesNotContain("276", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AllTraitsTwice_IsToldWithBothPlaces()
    {
        var text = Sound
            .Replace("DE VINCI", "ADRUN", StringComparison.Ordinal)
            .Replace("[RUTH]", "[ZOE]", StringComparison.Ordinal)
            .Replace("1976-07-14", "1975-12-31", StringComparison.Ordinal);

        var finding = Assert.Single(Check(text).Findings);

        Assert.Equal("duplicate-traits", finding.Code);
        Assert.Contains("p.yaml:3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_GeneratedFile_HasNoFinding()
    {
        var path = Path.Combine(_folder.FullPath, "p.inspop");
        GeneratedPopulation.Write(path, "p", 42, 20_000);

        var report = PopulationCheck.Run([path]);

        Assert.Equal((20_000, 0, 0), (report.People, report.Errors, report.Notices));
    }

    [Fact]
    public void Run_CompactFileWithFaults_TellsThePerson()
    {
        var people = new PopulationGenerator(42).People().Where(p => p.Features == Features.None).Take(4).ToArray();
        var active = people[1].Ins.Active;
        people[1] = people[1] with { Ins = new(active with { Cle = active.Cle == "01" ? "02" : "01" }, []) };
        people[2] = people[2] with { Ins = new(new Ins("2760763220905", "80", active.Oid), []) };
        people[3] = people[3] with { Ins = people[0].Ins };

        var report = Check(CompactBytes.Of(people));

        Assert.Equal([("wrong-key", 2), ("not-fictitious", 3), ("duplicate-matricule", 4)], report.Findings.Select(f => (f.Code, f.Record ?? 0)));
    }

    [Fact]
    public void Run_DamagedCompactFile_IsUnreadable()
    {
        var bytes = CompactBytes.Of([.. new PopulationGenerator(42).People().Take(4)]);
        bytes[100] ^= 1;

        Assert.Equal("unreadable", Assert.Single(Check(bytes).Findings).Code);
    }

    [Fact]
    public void Run_MoreFaultsThanAreKept_CountsAll()
    {
        var one = new PopulationGenerator(42).People().First();

        var report = Check(CompactBytes.Of([.. Enumerable.Range(0, 1_001).Select(i => one with { Traits = one.Traits with { NomNaissance = $"N{(char)('A' + i / 100)}{(char)('A' + i / 10 % 10)}{(char)('A' + i % 10)}" } })]));

        Assert.Equal((1_000, 1_000), (report.Errors, report.Findings.Count));
    }

    [Fact]
    public void Run_FolderWithoutPopulation_IsAnInputFault() => Assert.Throws<InputException>(() => PopulationCheck.Run([_folder.FullPath]));

    private PopulationReport Check(string yaml)
    {
        var path = Path.Combine(_folder.FullPath, "p.yaml");
        File.WriteAllText(path, yaml);
        return PopulationCheck.Run([path]);
    }

    private PopulationReport Check(byte[] compact)
    {
        var path = Path.Combine(_folder.FullPath, "p.inspop");
        File.WriteAllBytes(path, compact);
        return PopulationCheck.Run([path]);
    }
}
