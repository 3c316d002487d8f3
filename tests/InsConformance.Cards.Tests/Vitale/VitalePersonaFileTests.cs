using InsConformance.Cards.Faults;
using InsConformance.Cards.Personas;
using InsConformance.Cards.Vitale;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Vitale;

public sealed class VitalePersonaFileTests
{
    private static readonly IReadOnlyList<VitalePersona> Shipped = VitalePersonaFile.LoadFolder(Repository.PathTo("fixtures", "cards"));

    public static TheoryData<string> Ids => [.. Shipped.Select(p => p.Id)];

    [Fact]
    public void LoadFolder_Shipped_HoldsEveryPersonaOfTheIssue() => Assert.Equal(
        ["vitale-1", "vitale-famille", "vitale-insi-01", "vitale-insi-04", "vitale-jumeaux", "vitale-luni-solaire", "vitale-neuf", "vitale-un"],
        Shipped.Select(p => p.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void NewCard_OfAPersona_IsReadAsTheFileSays(string id)
    {
        var persona = Shipped.Single(p => p.Id == id);

        var reading = new VitaleReader().Read(new InProcessConnection(persona.NewCard()));

        Assert.Equal(persona.Generation, reading.Card?.Generation);
        if (persona.Generation == VitaleGeneration.Vitale1)
            reading = reading.Supply(persona.Content);
        Assert.Equal(persona.Content.Beneficiaries.Select((b, i) => VitaleBeneficiary.Of(b, i + 1)), reading.Beneficiaries);
        Assert.All(reading.Beneficiaries, b => Assert.Empty(VitaleRequest.Of(reading, b).Missing));
    }

    [Fact]
    public void Shipped_Serials_AreFictitiousAndEachOneCards()
    {
        Assert.All(Shipped, p => Assert.StartsWith("99", p.Content.Serial, StringComparison.Ordinal));
        Assert.Equal(Shipped.Count, Shipped.Select(p => p.Content.Serial).Distinct().Count());
        Assert.All(Shipped, p => Assert.Equal(VitaleNature.Test, p.Content.Nature));
    }

    [Fact]
    public void Shipped_Cases_AreThoseThatTheyAreNamedFor()
    {
        Assert.Single(Of("vitale-un"));
        Assert.Equal(9, Of("vitale-neuf").Count);
        Assert.Equal([1, 2, 3], Of("vitale-neuf").Where(b => b.DateNaissance == "20091201").Select(b => b.RangNaissance));
        Assert.Equal(["RUTH", "DONATELLO"], Of("vitale-insi-01").Select(b => b.Prenom));
        Assert.Equal([1, 2], Of("vitale-famille").Where(b => b.DateNaissance == "20180412").Select(b => b.RangNaissance));
        Assert.Equal([1, 1], Of("vitale-jumeaux").Where(b => b.NomNaissance == "RANGPAREIL").Select(b => b.RangNaissance));
        Assert.Equal("19571332", Of("vitale-luni-solaire")[0].DateNaissance);

        static IReadOnlyList<VitaleCardBeneficiary> Of(string id) => Shipped.Single(p => p.Id == id).Content.Beneficiaries;
    }

    [Theory]
    [InlineData("carte: vitale-2", "carte: vitale-3", 1)]
    [InlineData("nature: T", "nature: T\nfaults: [{ kind: inconnue }]", 8)]
    [InlineData("evidence: INF", "evidence: SUR", 4)]
    [InlineData("nature: T", "nature: R", 7)]
    [InlineData("id: vitale-un", "id: ../vitale", 2)]
    [InlineData("serie: \"990000000004\"", "serie: \"99\"", 6)]
    [InlineData("debutValidite: \"2024-01-01\"", "debutValidite: 01/01/2024", 8)]
    [InlineData("regime: \"01\"", "regime: \"1\"", 9)]
    [InlineData("nir: \"275126322074974\", regime", "nir: \"275126322074975\", regime", 9)]
    [InlineData("prenom: ZOE", "prenom: ZOÉ", 13)]
    [InlineData("dateNaissance: \"19751231\"", "dateNaissance: \"1975-12-31\"", 14)]
    [InlineData("qualite: \"00\"", "qualité: \"00\"", 12)]
    [InlineData("insi: adrun-zoe", "insi: \"\"", 12)]
    [InlineData("insi: adrun-zoe", "insi: adrun-zoe\n    inconnu: 1", 18)]
    public void Load_WrongValue_RefusedAtItsPlace(string right, string wrong, int line)
    {
        using var folder = new TemporaryPersona(File.ReadAllText(Repository.PathTo("fixtures", "cards", "vitale-un.yaml")), right, wrong);

        var refused = Assert.Throws<InputException>(() => VitalePersonaFile.Load(folder.File));

        Assert.Equal(line, refused.Place?.Line);
    }

    [Fact]
    public void Load_FileOfAnotherName_IsTheEditorsOwn()
    {
        using var folder = new TemporaryPersona(File.ReadAllText(Repository.PathTo("fixtures", "cards", "vitale-un.yaml")), "id: vitale-un", "id: ma-carte");

        Assert.Equal("ma-carte", VitalePersonaFile.Load(folder.File).Id);
        Assert.Equal("persona-name", Assert.Throws<InputException>(() => VitalePersonaFile.LoadFolder(Path.GetDirectoryName(folder.File)!)).Code);
    }

    [Fact]
    public void Load_WithFaults_GivesThemWithItsCard()
    {
        using var folder = new TemporaryPersona(
            File.ReadAllText(Repository.PathTo("fixtures", "cards", "vitale-un.yaml")), "nature: T", $"nature: T\nfaults:\n  - {{ kind: {CardFaultWords.Name(CardFaultKind.Mute)} }}");

        var persona = VitalePersonaFile.Load(folder.File);

        Assert.Equal(CardFaultKind.Mute, Assert.Single(persona.Faults).Kind);
        Assert.Equal(persona.Faults, CardWorkshop.Make(persona).Faults);
    }

    [Fact]
    public void LoadFolder_Missing_IsAnInputError() =>
        Assert.Equal("persona-folder", Assert.Throws<InputException>(() => VitalePersonaFile.LoadFolder("/nowhere")).Code);

    private sealed class TemporaryPersona : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public TemporaryPersona(string text, string right, string wrong)
        {
            Assert.Contains(right, text, StringComparison.Ordinal);
            File = Path.Combine(_folder.FullName, "vitale-un.yaml");
            System.IO.File.WriteAllText(File, text.Replace(right, wrong, StringComparison.Ordinal));
        }

        public string File { get; }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
