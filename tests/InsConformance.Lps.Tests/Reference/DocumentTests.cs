using System.Globalization;
using System.Text;
using System.Xml.Linq;
using InsConformance.Identity.Datamatrix;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Tests.Fakes;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Reference;

public class DocumentTests
{
    [Fact]
    public async Task Document_OfAQualifieeIdentity_HasItsInsOnThePageAndInASymbol()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Corse);
        await bench.Driver.ValidateAsync(identity.Id, new ProofCommand("cni-fr"));

        var document = await bench.Driver.ProduceDocumentAsync(identity.Id, "durand");

        Assert.Equal(
            ["nomNaissance CORSE", "premierPrenom ANTHONY", "dateNaissance 02/03/1980", "sexe M", "matricule 180032B02040123 NIR"],
            document.Block.Select(l => $"{l.Field} {l.Value}"));
        Assert.All(document.Block, l => Assert.Contains($"{l.Label} : {l.Value}", document.Text, StringComparison.Ordinal));
        var reading = DatamatrixReader.Read(Encoding.ASCII.GetString(Assert.Single(document.Barcodes).Payload.Span));
        Assert.Empty(reading.Findings);
        Assert.Equal(new DatamatrixContent("180032B02040123", "1.2.250.1.213.1.4.8", "ANTHONY", "CORSE", "M", "1980-03-02", "2B020"), reading.Content);
        var page = XElement.Parse(Encoding.UTF8.GetString(document.Page!.Content.Span));
        var texts = page.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();
        Assert.Equal(document.Text.Split('\n'), texts);
    }

    /// <summary>libdmtx, which nobody here wrote, reads the symbol of the page as the payload that the LPS tells.</summary>
    [RequiresToolFact("dmtxread")]
    public async Task Document_SymbolOfThePage_SaysItsPayload()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Ecetinsi);
        await bench.Driver.ValidateAsync(identity.Id, new ProofCommand("cni-fr"));

        var document = await bench.Driver.ProduceDocumentAsync(identity.Id, "durand");

        var picture = Path.Combine(Directory.CreateTempSubdirectory("document").FullName, "symbole.pgm");
        await File.WriteAllBytesAsync(picture, SymbolOf(XElement.Parse(Encoding.UTF8.GetString(document.Page!.Content.Span))));
        var read = ExternalTool.Run("dmtxread", ["-N1", "-G5", picture]);
        Assert.Equal((0, Encoding.ASCII.GetString(document.Barcodes[0].Payload.Span)), (read.ExitCode, read.Output));
    }

    [Fact]
    public async Task Document_OfARecupereeIdentity_HasTheTraitsAlone()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Corse);

        var document = await bench.Driver.ProduceDocumentAsync(identity.Id, "durand");

        Assert.DoesNotContain(document.Block, l => l.Field == ScreenFields.Matricule);
        Assert.Empty(document.Barcodes);
        Assert.DoesNotContain("180032B020401", document.Text + Encoding.UTF8.GetString(document.Page!.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Produced_IsAnAccessThatNeedsTheRight()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var identity = await bench.TypeAsync(TestPeople.Corse);
        await bench.Driver.SetRightsAsync("invité", new UserRights([LpsRight.Insi]));

        await bench.Driver.ProduceDocumentAsync(identity.Id, "durand");
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.ProduceDocumentAsync(identity.Id, "invité"));

        Assert.Equal(LpsProblemCodes.RightMissing, refusal.Code);
        var trail = await bench.Driver.ReadAuditAsync();
        Assert.Equal(["durand"], trail.Where(e => e.Event == AuditEvent.IdentityRead && e.IdentityId == identity.Id).Select(e => e.User));
    }

    [Fact]
    public async Task Settings_OfAnUnknownTrait_AreRefusedAndAResetForgetsThem()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.SetDocumentAsync(new DocumentSettings(["matricule"])));
        Assert.Equal((LpsProblemCodes.RequestInvalid, "fields"), (refusal.Code, refusal.Problem.Field));

        await bench.Driver.SetDocumentAsync(new DocumentSettings([ScreenFields.LieuNaissance]));
        Assert.Equal("2B020", (await ProduceAsync()).Block[^1].Value);
        await bench.Driver.ResetAsync(new ResetRequest());
        Assert.Equal("M", (await ProduceAsync()).Block[^1].Value);

        async Task<LpsDocument> ProduceAsync() => await bench.Driver.ProduceDocumentAsync((await bench.TypeAsync(TestPeople.Corse)).Id, "durand");
    }

    [Fact]
    public async Task Search_ListsIdentities_IsAnAccessToEach()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var first = await bench.TypeAsync(TestPeople.Corse);
        var second = await bench.TypeAsync(TestPeople.Corse with { NomNaissance = "CORSO" });
        var other = await bench.TypeAsync(TestPeople.Toussaint);

        await bench.Driver.FindIdentitiesAsync(new AntecedentCriteria("1980-03-02"), "durand");

        var trail = await bench.Driver.ReadAuditAsync();
        Assert.Equal([first.Id, second.Id], trail.Where(e => e.Event == AuditEvent.IdentityRead && e.User == "durand").Select(e => e.IdentityId));
        Assert.DoesNotContain(trail, e => e.Event == AuditEvent.IdentityRead && e.IdentityId == other.Id);
    }

    [Theory]
    [InlineData("180032B02040123", "1.2.250.1.213.1.4.9", "oid")]
    [InlineData("180032B02040124", null, "matricule")]
    public async Task Ins_TypedOver_IsRefusedAndASuperUserLosesIt(string matricule, string? oid, string field)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Corse);
        var typed = new TypedTraits(Matricule: matricule, Oid: oid);
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.ChangeTraitsAsync(identity.Id, new TraitsEntry(typed, "durand")));
        Assert.Equal((LpsProblemCodes.FieldLocked, field), (refusal.Code, refusal.Problem.Field));

        await bench.Driver.SetRightsAsync("chef", new UserRights([LpsRight.Write, LpsRight.LockedTraits]));
        var changed = await bench.Driver.ChangeTraitsAsync(identity.Id, new TraitsEntry(typed, "chef"));
        Assert.Equal((LpsIdentityStatus.Provisoire, null), (changed.Status, changed.Ins));
        Assert.Equal(field, (await bench.Driver.ReadAuditAsync()).Last(e => e.Event == AuditEvent.TraitsChanged).Changes!.Single().Field);
    }

    [Fact]
    public async Task Ins_TypedAtCreation_IsRefused()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.TypeAsync(TestPeople.Corse with { Matricule = "180032B02040123" }));
        Assert.Equal(LpsProblemCodes.FieldLocked, refusal.Code);
    }

    [Fact]
    public async Task NumberAndContact_Changed_AreTracedAndKeepTheIns()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Corse);
        var changed = await bench.Driver.ChangeTraitsAsync(
            identity.Id, new TraitsEntry(new TypedTraits(NumeroAssure: "275126322074974", Adresse: "12 RUE DES LILAS", Telephone: "0600000000"), "durand"));
        Assert.Equal((LpsIdentityStatus.Recuperee, identity.Ins), (changed.Status, changed.Ins));
        Assert.Equal(
            ["adresse", "telephone", "numeroAssure"], (await bench.Driver.ReadAuditAsync()).Last(e => e.Event == AuditEvent.TraitsChanged).Changes!.Select(c => c.Field));
    }

    /// <summary>The runs of dark modules of the page's symbol as a grey picture, five pixels to a module.</summary>
    private static byte[] SymbolOf(XElement page)
    {
        const int module = 5;
        var symbol = page.Elements().Single(e => e.Name.LocalName == "svg");
        var side = int.Parse(symbol.Attribute("viewBox")!.Value.Split(' ')[2], CultureInfo.InvariantCulture) * module;
        var pixels = Enumerable.Repeat((byte)255, side * side).ToArray();
        foreach (var run in symbol.Elements().Single(e => e.Name.LocalName == "path").Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = run.Split([' ', 'h', 'v']).Take(3).Select(n => int.Parse(n, CultureInfo.InvariantCulture) * module).ToArray();
            for (var y = numbers[1]; y < numbers[1] + module; y++)
                Array.Clear(pixels, y * side + numbers[0], numbers[2]);
        }

        return [.. Encoding.ASCII.GetBytes($"P5\n{side} {side}\n255\n"), .. pixels];
    }
}
