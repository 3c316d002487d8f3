using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Reports.Fiction;
using InsConformance.Reports.Runs;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

/// <summary>Where somebody who is not known may hide: every form and every kind of file stops the evidence, or is named as not searched.</summary>
public sealed class FictionSearchTests : IDisposable
{
    // Made up: place 75 001 could have been assigned; 97 is its key.
    private const string Unknown = "2850175001001";
    private const string WithKey = "285017500100197";
    private static readonly KnownPeople Known = KnownPeople.Load(Repository.PathTo("fixtures"));
    private readonly TemporaryFolder _temp = new();
    private readonly RunFolder _folder;

    public FictionSearchTests() => _folder = RunFolder.CreateAt(_temp.PathTo("run"), Samples.Facts());

    public static TheoryData<string> Disguises => new(
    [
        Unknown, "2 85 01 75 001 001", "2 85 01 75 001 001 97", "2\u00A085\u00A001\u00A075\u00A0001\u00A0001", "2.85.01.75.001.001", "2-85-01-75-001-001-97", "NIR2850175001001", "INS:2850175001001ok",
        "２８５０１７５００１００１", "2850\u200B175001001", "28501%37%35001001", "%32850175001001", "2850175001001".Replace("2", "&#50;", StringComparison.Ordinal), @"\u003285017\u0035001001",
        Convert.ToBase64String(Encoding.UTF8.GetBytes("vu : 2850175001001")), Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes("vu : 2850175001001")))),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("une longue phrase ", 8)) + Unknown), Base64FormattingOptions.InsertLineBreaks),
        Convert.ToHexString(Encoding.ASCII.GetBytes(Unknown)), "32 38 35 30 31 37 35 30 30 31 30 30 31", "185527500100190", "nom de naissance attendu : XAVIERE", "prénoms « Xavière »", "née le 13/07/1951", "Mme Xavière Quelconque",
        "subject=C=FR, SN=XAVIERE, GN=Jeanne", "/C=FR/SN=XAVIERE/CN=899900000029", "CN=810000000012, C=FR",
    ]);

    [Fact]
    public void Pass_HalfACharacterInAMessage_IsWrongInputWithItsLine()
    {
        File.WriteAllText(_folder.MessagesPath, """
            {"meta":{}}
            {"source":{"uri":"f.feature","data":"\ud800"}}

            """);

        var e = Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null));

        Assert.Equal((new Place(_folder.MessagesPath, 2), ExitCode.WrongInput), (e.Place, e.ExitCode));
    }

    [Fact]
    public void Pass_HalfACharacterInAnAttachedText_IsSearchedAllTheSame() =>
        Refuses("messages.ndjson", """{"attachment":{"body":"{\"a\":\"\\ud800\",\"b\":\"2850175001001\"}","contentEncoding":"IDENTITY","mediaType":"application/json"}}""");

    [Theory]
    [MemberData(nameof(Disguises))]
    public void Pass_UnknownInDisguise_IsRefusedInEveryKindOfText(string text)
    {
        Refuses("echanges/0001-a.request.xml", $"<E><Libelle>{text.Replace("&#", "&amp;#", StringComparison.Ordinal)}</Libelle></E>");
        Refuses("preuves/INS_1/trace.log", $"ligne\n{text}\nfin");
        Refuses("preuves/INS_1/trace.json", "{\"a\":[{\"b\":" + JsonSerializer.Serialize(text) + "}]}");
        Refuses("messages.ndjson", $$$"""{"attachment":{"body":{{{JsonSerializer.Serialize(text)}}},"contentEncoding":"IDENTITY","mediaType":"text/plain"}}""");
        Refuses("messages.ndjson", $$$$"""{"testStepFinished":{"testStepResult":{"message":{{{{JsonSerializer.Serialize(text)}}}},"status":"FAILED"}}}""");
    }

    [Theory]
    [InlineData("empreinte 4a2850175001001f07c3b9e1")]
    [InlineData("1795271259000 ms, 2026-11-21T16:12:20.5850942, port 63220")]
    [InlineData("le champ \"nom de naissance\"\n et le champ \"nom utilisé\" par \"martin\"")]
    [InlineData("le LPS alerte sur le premier prénom : \"non\"")]
    [InlineData("le nom de naissance est ADRUN, né le 31/12/1975, Mme Zoé Adrun")]
    [InlineData("MASQUE-0123456789abcdef et nom de naissance : MASQUE-2850175001001abc")]
    [InlineData("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/dossier/chemin/fichier")]
    public void Pass_WhatOnlyLooksLikeSomebody_LetsThrough(string text)
    {
        Put("preuves/INS_1/trace.log", text);

        Assert.Empty(FictionGate.Pass(_folder, Known, null).Unsearched);
    }

    [Fact]
    public void Pass_BytesThatAreNoText_AreNotReadAsOne()
    {
        // Half of these bytes are letters of ISO 8859-1, and " G=" stands among them.
        byte[] noise = [.. Enumerable.Range(0, 40).Select(i => (byte)(0xC0 + i)), .. " G=AB"u8, .. Enumerable.Range(0, 19).Select(i => (byte)(0xA0 + i))];
        Put("preuves/INS_1/trace.log", $"sha {Convert.ToHexString(noise)} et {Convert.ToBase64String(noise)}");
        FictionGate.Pass(_folder, Known, null);

        Refuses("preuves/INS_1/latin1.txt", Encoding.Latin1.GetBytes("Le nom de naissance lu est « XAVIERE », née à Évry"));
    }

    [Theory]
    [InlineData("<Num>28501<b/>75001001</Num>")]
    [InlineData("<Num>28501<!-- -->75001001</Num>")]
    [InlineData("<p><r><t>28501</t></r><r><t>75001001</t></r></p>")]
    [InlineData("<a>28501</a><b>75001001</b><c>97</c>")]
    [InlineData("<L>&lt;NomNaissance&gt;XAVIERE&lt;/NomNaissance&gt;</L>")]
    [InlineData("<NomNaissance>MASQUE-0123456789abcdef XAVIERE</NomNaissance>")]
    [InlineData("<NumIdentifiant>A2850175001001</NumIdentifiant>")]
    [InlineData("<patient><name><family>XAVIERE</family></name></patient>")]
    [InlineData("<birthTime value='19510713'/>")]
    public void Pass_UnknownSplitOrWrappedInXml_IsRefused(string fields) => Refuses("echanges/0001-a.request.xml", $"<E>{fields}</E>");

    [Theory]
    [InlineData("{\"traits\":{\"nomNaissance\":\"XAVIERE\"}}")]
    [InlineData("{\"prenoms\":[\"ZOE\",\"XAVIERE\"]}")]
    [InlineData("{\"birthDate\":\"1951-07-13\"}")]
    [InlineData("{\"body\":\"{\\\"nir\\\":2850175001001}\"}")]
    [InlineData("{\"2850175001001\":true}")]
    public void Pass_UnknownInJson_IsRefused(string json)
    {
        Refuses("preuves/INS_1/a.json", json);
        Refuses("messages.ndjson", $$$"""{"attachment":{"body":{{{JsonSerializer.Serialize(json)}}},"contentEncoding":"IDENTITY","mediaType":"application/json"}}""");
        Refuses("messages.ndjson", $$$"""{"attachment":{"body":"{{{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}}}","contentEncoding":"BASE64","mediaType":"application/octet-stream"}}""");
    }

    [Theory]
    [InlineData("a.csv", "nom;prénom\nADRUN;XAVIERE\n")]
    [InlineData("a.hl7", "MSH|^~\\&|A\rPID|1||9^^^X||XAVIERE^ZOE||19751231|F\r")]
    [InlineData("a.hl7", "MSH|^~\\&|A\rPID|1||9^^^X||ADRUN^ZOE||19510713|F\r")]
    [InlineData("sans-extension", "vu 2850175001001")]
    [InlineData("capture-2850175001001.png", "x")]
    public void Pass_UnknownInAnAttachedFile_IsRefusedThoughMaskingIsAllowed(string name, string text)
    {
        Put($"preuves/INS_1/{name}", text);

        var fault = Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, new(new byte[32])));

        Assert.EndsWith(name, fault.Place?.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Pass_FilesAnywhereInTheFolder_AreSearched()
    {
        Refuses("notes.txt", Unknown);
        Refuses("mutants/m/a.request.xml", $"<E>{Unknown}</E>");
        Refuses("mutants.json", $$"""{"a":"{{Unknown}}"}""");
        Refuses("preuves/INS_1/utf16.txt", Unknown, Encoding.Unicode);
        Refuses("preuves/INS_1/INS_LPS-de-reference_1.0.0.html", $"<html><head><meta name=\"generator\" content=\"autre\"></head>{Unknown}</html>");
    }

    [Fact]
    public void Pass_GivenDossier_IsSearchedForMatriculesAndSecretsOnly()
    {
        File.WriteAllText(_temp.PathTo("dossier.yaml"), "contact: Mme Xavière Quelconque\n");
        FictionGate.Pass(_folder, Known, null, [_temp.PathTo("dossier.yaml")]);

        File.WriteAllText(_temp.PathTo("dossier.yaml"), $"note: {Unknown}\n");
        Assert.Equal(_temp.PathTo("dossier.yaml"), Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null, [_temp.PathTo("dossier.yaml")])).Place?.File);
    }

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Pass_OfficeDocument_IsReadAndItsPicturesAreNamed(CompressionLevel level)
    {
        Put("preuves/INS_1/a.docx", Zip(level, ("word/document.xml", "<w:p xmlns:w='w'><w:r><w:t>rien</w:t></w:r></w:p>"u8.ToArray()), ("word/media/a.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0])));
        var unsearched = Assert.Single(FictionGate.Pass(_folder, Known, null).Unsearched);
        Assert.Equal("preuves/INS_1/a.docx, word/media/a.png", unsearched.File);

        Refuses("preuves/INS_1/a.docx", Zip(level, ("word/document.xml", "<w:p xmlns:w='w'><w:r><w:t>28501</w:t></w:r><w:r><w:t>75001001</w:t></w:r></w:p>"u8.ToArray())));
        Refuses("preuves/INS_1/a.zip", Zip(level, ("b.zip", Zip(level, ("c.txt", Encoding.UTF8.GetBytes(Unknown))))));
    }

    [Theory]
    [InlineData("(vu 2850175001001)Tj", false)]
    [InlineData("[(vu 2)-20(850175)3(001001)]TJ", true)]
    [InlineData("(vu 28501\\067\\065001001)Tj", true)]
    [InlineData("<32383530313735303031303031>Tj", true)]
    [InlineData("(2)Tj 4 0 Td (85017500)Tj (100197)Tj", true)]
    [InlineData("<000200080005000000010007000500000000000100000000000100020002>Tj", true)]
    public void Pass_TextInAPdf_IsRead(string content, bool deflated)
    {
        // Codes of two bytes, as word processors write them: 0 to 9 for the digits.
        var map = Deflated("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <0009> <0030> endbfrange"u8.ToArray());
        var stream = deflated ? Deflated(Encoding.Latin1.GetBytes(content)) : Encoding.Latin1.GetBytes(content);
        byte[] pdf = [.. "%PDF-1.7\n1 0 obj\n<</Length 9"u8, .. deflated ? "/Filter/FlateDecode"u8 : default, .. ">>\nstream\n"u8, .. stream, .. "\nendstream\nendobj\n2 0 obj\n<</Length 9/Filter [/FlateDecode]>>\nstream\n"u8, .. map, .. "\nendstream\nendobj\n%%EOF"u8];

        Refuses("preuves/INS_1/a.pdf", pdf);
    }

    [Theory]
    [InlineData("%PDF-1.7 trailer <</Encrypt 5 0 R>>", "PDF chiffré")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Subtype /Image /Filter /DCTDecode>>\nstream\nx\nendstream", "images dans le PDF")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Filter /LZWDecode>>\nstream\nx\nendstream", "flux LZWDecode")]
    [InlineData("\u0089PNG\r\n\u001a\n", "image PNG : pixels non lus")]
    [InlineData("ÿØÿà", "image JPEG : pixels non lus")]
    [InlineData("\u0001\u0002\u0003", "format non lu")]
    [InlineData("PK\u0003\u0004 cassé", "archive illisible ou chiffrée")]
    public void Pass_FileThatCannotBeRead_IsNamedInEveryReport(string bytes, string why)
    {
        using var run = new SampleRun();
        Directory.CreateDirectory(run.Folder.At("preuves/INS_1"));
        File.WriteAllBytes(run.Folder.At("preuves/INS_1/capture.bin"), Encoding.Latin1.GetBytes(bytes));

        var findings = FictionGate.Pass(run.Folder, Known, null);

        Assert.Equal(new UnsearchedFile("preuves/INS_1/capture.bin", why), Assert.Single(findings.Unsearched));
        var summary = run.Build(new ReportOptions { Fiction = findings });
        Assert.Contains(summary.Remarks, r => r.Contains("preuves/INS_1/capture.bin", StringComparison.Ordinal));
        Assert.Contains("preuves/INS_1/capture.bin (", File.ReadAllText(run.Folder.ReportPath), StringComparison.Ordinal);
        Assert.Contains("preuves/INS_1/capture.bin", WorkbookText.Of(run.Folder.DossierPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Pass_PictureOfAStep_IsNamedWithItsLine()
    {
        Put("messages.ndjson", """{"attachment":{"body":"iVBORw0KGgo=","contentEncoding":"BASE64","mediaType":"image/png","fileName":"ecran.png"}}""");

        Assert.Equal("messages.ndjson:1 : ecran.png", Assert.Single(FictionGate.Pass(_folder, Known, null).Unsearched).File);
    }

    [Fact]
    public void Pass_TextWithinAPicture_IsFound() => Refuses("preuves/INS_1/a.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2, .. Encoding.ASCII.GetBytes($"Comment vu {Unknown} ici"), 0, 3]);

    [Fact]
    public void Pass_CardOfSomebodyUnknown_IsRefused()
    {
        RefusesCard(BerTlv.Write(0x65, BerTlv.Write(0x80, "XAVIERE"u8.ToArray())));
        RefusesCard(BerTlv.Write(0x65, BerTlv.Write(0x82, "19510713"u8.ToArray())));
        RefusesCard(BerTlv.Write(0x65, BerTlv.Write(0x93, "285017500100197"u8.ToArray())));
        RefusesCard(BerTlv.Write(0xE4, BerTlv.Write(0x84, "XAVIERE"u8.ToArray())));
        RefusesCard(BerTlv.Write(0xED, BerTlv.Write(0x81, "810000000012"u8.ToArray())));
        RefusesCard(BerTlv.Write(0x5A, Convert.FromHexString("80250000010123456789")));
        RefusesCard(BerTlv.Write(0xC1, Convert.FromHexString(WithKey + "F")));
        RefusesCard([0xFF, 1, .. "285017500100197"u8.ToArray(), 0xFF]);
        RefusesCard(CertificateOf("C=FR, SN=XAVIERE, G=JEANNE, CN=899900000029"));
    }

    [Fact]
    public void Pass_CardsOfTheProject_PassAlsoWhenAFaultChangedAByte()
    {
        Put("messages.ndjson", Card(BerTlv.Write(0x65, BerTlv.Write(0x80, "MONTFLEURI"u8.ToArray())), false));
        FictionGate.Pass(_folder, Known, null);
        Put("messages.ndjson", Card(BerTlv.Write(0x65, BerTlv.Write(0x80, "MOJTFLEURI"u8.ToArray())), true));
        FictionGate.Pass(_folder, Known, null);

        Refuses("messages.ndjson", Card(BerTlv.Write(0x65, BerTlv.Write(0x80, "MOJTFLEURI"u8.ToArray())), false));
        Refuses("messages.ndjson", Card(BerTlv.Write(0x65, BerTlv.Write(0x80, "XAVIERE"u8.ToArray())), true));
    }

    [Theory]
    [InlineData("préfixe\n-----BEGIN PRIVATE KEY-----\nAAAA")]
    [InlineData("LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCg==")]
    [InlineData("> 00 20 00 81 08 31 32 33 34 FF FF FF FF")]
    [InlineData("apdu=002000810431323334")]
    [InlineData("apdu: 00 24 00 01 08 24 12 34 FF FF FF FF FF")]
    [InlineData("{\"codePorteur\":1234}")]
    [InlineData("PIN est « 4321 »")]
    public void Pass_SecretAnywhere_IsRefusedThoughMaskingIsAllowed(string text)
    {
        foreach (var (file, content) in new[]
        {
            ("preuves/INS_1/a.log", text), ("notes", text), ("echanges/0001-a.response.xml", $"<E><![CDATA[{text}]]></E>"),
            ("messages.ndjson", $$$"""{"attachment":{"body":"{{{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}}}","contentEncoding":"BASE64","mediaType":"text/plain"}}"""),
        })
        {
            Put(file, content);
            Assert.Equal("secret-in-evidence", Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, new(new byte[32]))).Code);
            File.Delete(_folder.At(file));
        }
    }

    [Fact]
    public void Pass_PrivateKeysInAnyForm_AreRefused()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pbe = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        using var certificate = new CertificateRequest("CN=essai", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Samples.Start, Samples.Start.AddDays(1));
        foreach (var key in new[] { rsa.ExportPkcs8PrivateKey(), rsa.ExportRSAPrivateKey(), rsa.ExportEncryptedPkcs8PrivateKey("essai", pbe), ec.ExportPkcs8PrivateKey(), ec.ExportECPrivateKey(), certificate.Export(X509ContentType.Pkcs12, "essai") })
        {
            foreach (var content in new[] { key, Encoding.ASCII.GetBytes(Convert.ToBase64String(key, Base64FormattingOptions.InsertLineBreaks)), Encoding.ASCII.GetBytes($"cle={Convert.ToHexString(key)}") })
            {
                Put("preuves/INS_1/a.bin", content);
                Assert.Equal("secret-in-evidence", Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null)).Code);
            }
        }

        Put("preuves/INS_1/a.bin", certificate.Export(X509ContentType.Cert));
        FictionGate.Pass(_folder, Known, null);
        Put("preuves/INS_1/a.bin", Encoding.ASCII.GetBytes(Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo())));
        FictionGate.Pass(_folder, Known, null);
    }

    [Fact]
    public void Pass_Allowed_MasksByTheKeyAlone()
    {
        string Masked(byte first)
        {
            Put("echanges/0001-a.request.xml", $"<E><NumIdentifiant>{Unknown}</NumIdentifiant></E>");
            FictionGate.Pass(_folder, Known, new([first, .. new byte[31]]));
            return File.ReadAllText(_folder.At("echanges/0001-a.request.xml"));
        }

        Assert.Equal(Masked(1), Masked(1));
        Assert.NotEqual(Masked(1), Masked(2));
    }

    [Fact]
    public void Pass_AllowedOnACertificateOfSomebodyUnknown_MasksItWhole()
    {
        var certificate = Convert.ToBase64String(CertificateOf("C=FR, SN=XAVIERE, G=JEANNE, CN=899900000029"));
        Put("echanges/0001-a.request.xml", $"<E><X509Certificate>{certificate}</X509Certificate></E>");

        FictionGate.Pass(_folder, Known, new(new byte[32]));

        Assert.Matches("<E><X509Certificate>MASQUE-[0-9a-f]{16}</X509Certificate></E>", File.ReadAllText(_folder.At("echanges/0001-a.request.xml")));
    }

    [Fact]
    public void Build_PageOfAnEarlierBuild_DoesNotOutliveIt()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        var page = Directory.GetFiles(run.Folder.ProofsPath, "*.html", SearchOption.AllDirectories)[0];
        var stale = Path.Combine(Path.GetDirectoryName(page)!, "X_" + Path.GetFileName(page));
        File.WriteAllText(stale, File.ReadAllText(page) + Unknown);

        FictionGate.Pass(run.Folder, Known, null);
        run.Build();

        Assert.False(File.Exists(stale));
        Assert.True(File.Exists(page));
    }

    public void Dispose() => _temp.Dispose();

    private void RefusesCard(byte[] file) => Refuses("messages.ndjson", Card(file, false));

    /// <summary>A file read in two pieces, as cards give it.</summary>
    private static string Card(byte[] file, bool fault)
    {
        ApduEvidence Event(int number, ApduEvidenceKind kind, string? command, byte[]? data) => new()
        {
            Number = number,
            At = Samples.Start,
            Reader = "Lecteur 1",
            Card = "x",
            Kind = kind,
            Command = command,
            Response = data is null ? null : Convert.ToHexString(data) + "9000",
        };
        var half = file.Length / 2;
        IEnumerable<ApduEvidence> events =
        [
            Event(1, ApduEvidenceKind.Command, "00A40004023F00", []), Event(2, ApduEvidenceKind.Command, "00B0000000", file[..half]), Event(3, ApduEvidenceKind.Command, "00B0000100", file[half..]),
            .. fault ? [Event(4, ApduEvidenceKind.Fault, null, null)] : Array.Empty<ApduEvidence>(),
        ];
        var body = Encoding.UTF8.GetString(ApduEvidence.ToJson([.. events]));
        return $$$"""{"attachment":{"body":{{{JsonSerializer.Serialize(body)}}},"contentEncoding":"IDENTITY","mediaType":"{{{ApduEvidence.MediaType}}}"}}""";
    }

    private static byte[] CertificateOf(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Samples.Start, Samples.Start.AddDays(1));
        return certificate.RawData;
    }

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name, level).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Deflated(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var stream = new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(content);
        return bytes.ToArray();
    }

    private void Refuses(string file, string content, Encoding? encoding = null) => Refuses(file, [.. (encoding ?? Encoding.UTF8).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(content)]);

    private void Refuses(string file, byte[] content)
    {
        Put(file, content);
        var fault = Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null));
        Assert.Equal("unknown-identity", fault.Code);
        Assert.Equal(_folder.At(file), fault.Place?.File);
        Assert.DoesNotContain("850175", fault.OneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("XAVI", fault.OneLine, StringComparison.OrdinalIgnoreCase);
        File.Delete(_folder.At(file));
    }

    private void Put(string file, string content) => Put(file, new UTF8Encoding(false).GetBytes(content));

    private void Put(string file, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(file))!);
        File.WriteAllBytes(_folder.At(file), content);
    }
}
