using System.Text;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;
using InsConformance.Testing;

namespace InsConformance.Steps.Tests;

public sealed class DocumentExpectationTests
{
    private const string Known = "2751263220749";
    private const string Payload = "IS010000000000000000000000S1275126322074974S21.2.250.1.213.1.4.8\u001DS3ZOE\u001DS4ADRUN\u001DS5FS631-12-1975S763220";

    [Theory]
    [InlineData("275126322074974 NIR", "275126322074974 NIR")]
    [InlineData("2 75 12 63 220 749 74 (NIR)", "275126322074974 NIR")]
    [InlineData("2751263220749 74 (NIA, provisoire)", "275126322074974 NIA")]
    [InlineData("275126322074974", "275126322074974")]
    [InlineData("275126322074974 NIREX", "275126322074974 NIREX")]
    [InlineData("NIR 275126322074974", "NIR 275126322074974")]
    public void Matricule_InAnyDress_IsItsNumberAndNature(string text, string plain) => Assert.Equal(plain, DocumentText.Plain(ScreenFields.Matricule, text));

    [Theory]
    [InlineData("31/12/1975", "31/12/1975")]
    [InlineData("31-12-1975", "31/12/1975")]
    [InlineData("31.12.1975", "31/12/1975")]
    [InlineData("1975-12-31", "1975-12-31")]
    [InlineData("31/12/75", "31/12/75")]
    public void Date_DayMonthYear_IsReadWhateverItsSeparator(string text, string plain) => Assert.Equal(plain, DocumentText.Plain(ScreenFields.DateNaissance, text));

    [Fact]
    public void Ins_OnACleanPage_IsNotSeen() => Assert.Null(InsSeen.In(Page("ADRUN ZOE, née le 31/12/1975\nTél. 06 00 00 00 00\nDossier 280057511612300\nFINESS 750000001"), Known));

    [Theory]
    [InlineData("INS 275126322074974")]
    [InlineData("INS 2 75 12 63 220 749 74")]
    [InlineData("INS 2751263220749")]
    [InlineData("INS 160012B02077713")]
    [InlineData("1.2.250.1.213.1.4.8")]
    public void Ins_InTheText_IsSeen(string text) => Assert.NotNull(InsSeen.In(Page("ADRUN ZOE\n" + text + "\nF"), Known));

    [Fact]
    public void Ins_InABarcodeOrInTheBlock_IsSeen()
    {
        Assert.NotNull(InsSeen.In(Page("", new DocumentBarcode("code128", Bytes("2751263220749"))), Known));
        Assert.NotNull(InsSeen.In(Page("", new DocumentBarcode("datamatrix", Bytes("IS010000000000000000000000"))), null));
        Assert.NotNull(InsSeen.In(Page("") with { Block = [new DocumentField(ScreenFields.Oid, "OID", "x")] }, null));
        Assert.Null(InsSeen.In(Page("", new DocumentBarcode("code128", Bytes("DOSSIER-1"))), Known));
    }

    [Fact]
    public void Datamatrix_OfTheFormat_SaysItsContent()
    {
        var content = DatamatrixCheck.Read(Page("", Symbol(Payload)), "275126322074974");
        Assert.Equal(("275126322074974", "1975-12-31", "63220"), (content.Matricule, content.DateNaissance, content.LieuNaissance));
    }

    [Theory]
    [InlineData("\u001D", "", "GS manque")]
    [InlineData("31-12-1975", "1975-12-31", "JJ-MM-AAAA")]
    [InlineData("S5F", "", "sexe")]
    [InlineData("IS01", "IS02", "en-tête")]
    [InlineData("275126322074974", "275126322074975", "clé")]
    [InlineData("S4ADRUN", "S4Adrun", "S4")]
    public void Datamatrix_AgainstTheFormat_IsNotConformAndSaysWhy(string from, string to, string why)
    {
        var broken = Assert.Throws<NonConformityException>(() => DatamatrixCheck.Read(Page("", Symbol(Payload.Replace(from, to, StringComparison.Ordinal))), "275126322074974"));
        Assert.Contains(why, broken.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Datamatrix_WithoutCaption_IsNotConform() => Assert.Throws<NonConformityException>(
        () => DatamatrixCheck.Read(Page("", Symbol(Payload) with { Caption = null }), "275126322074974"));

    [Fact]
    public void Datamatrix_Missing_IsANonConformityUnlessAnotherBarcodeHoldsTheMatricule()
    {
        Assert.Throws<NonConformityException>(() => DatamatrixCheck.Read(Page(""), "275126322074974"));
        Assert.Throws<NonConformityException>(() => DatamatrixCheck.Read(Page("", new DocumentBarcode("datamatrix", Bytes("2D-DOC"))), "275126322074974"));
        Assert.Throws<ManualProofException>(() => DatamatrixCheck.Read(Page("", new DocumentBarcode("code128", Bytes("275126322074974"))), "275126322074974"));
    }

    [Fact]
    public void Example_OfThePublishedContract_IsADocumentThatPasses()
    {
        var example = YamlFile.Load(Repository.PathTo("docs", "lps-driver.openapi.yaml")).Map("paths")!.Map("/identities/{id}/document")!.Map("get")!
            .Map("responses")!.Map("200")!.Map("content")!.Map("application/json")!.Map("example")!;
        var barcode = example.Maps("barcodes")[0];
        var document = Page(example.Text("text"), new DocumentBarcode(barcode.Text("symbology"), Convert.FromBase64String(barcode.Text("payload")), barcode.Text("caption")));

        Assert.Equal("CORSE", DatamatrixCheck.Read(document, "180032B02040123").NomNaissance);
        Assert.NotNull(InsSeen.In(document, null));
        Assert.Contains("180032B02040123 NIR", document.Text, StringComparison.Ordinal);
    }

    private static LpsDocument Page(string text, params DocumentBarcode[] barcodes) => new([], text, barcodes);

    private static DocumentBarcode Symbol(string payload) => new(DocumentBarcode.Datamatrix, Bytes(payload), "INS à scanner");

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
