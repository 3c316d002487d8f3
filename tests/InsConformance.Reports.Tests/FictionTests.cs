using System.Security.Cryptography;
using System.Text;
using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Recording.Masking;
using InsConformance.Reports.Fiction;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class FictionTests : IDisposable
{
    // Made up for these tests: place 75 001 could have been assigned, so that nothing proves it invented.
    private const string Unknown = "2850175001001";
    private static readonly KnownPeople Known = KnownPeople.Load(Repository.PathTo("fixtures"));
    private static readonly MaskKey Key = new(new byte[32]);
    private readonly TemporaryFolder _temp = new();
    private readonly RunFolder _folder;
    private readonly List<string> _messages = [];

    public FictionTests() => _folder = RunFolder.CreateAt(_temp.PathTo("run"), Samples.Facts());

    [Theory]
    [InlineData("<NomNaissance>ADRUN</NomNaissance><Prenom>ZOE</Prenom><DateNaissance>1975-12-31</DateNaissance><NumIdentifiant>2751263220749</NumIdentifiant>")]
    [InlineData("<NomNaissance>d’Æion</NomNaissance><Prenom>Cœur</Prenom>")]
    [InlineData("<NumIdentifiant>1840363991017</NumIdentifiant>")]
    [InlineData("<NomNaissance>ECET</NomNaissance><NumIdentifiant>109076</NumIdentifiant><DateNaissance>1975-00-31</DateNaissance>")]
    [InlineData("<IDAM>TESTSGIE0000</IDAM><Emetteur>899900000029</Emetteur><NameID>990000000001</NameID>")]
    [InlineData("<Issuer>G=ANDRE + SN=FICTIF + CN=899900000029, T=Médecin, C=FR</Issuer>")]
    [InlineData("<Temps>1795271259000</Temps><Id>uuid:78c96752-423f-43eb-829c-34300e31982c</Id>")]
    public void Pass_KnownPeople_LetsThrough(string fields)
    {
        Exchange(fields);

        Assert.Equal(0, FictionGate.Pass(_folder, Known, null).Masked);
    }

    [Theory]
    [InlineData("NumIdentifiant", "<NumIdentifiant>" + Unknown + "</NumIdentifiant>")]
    [InlineData("NumIdentifiant", "<NumIdentifiant>&#50;850175001001</NumIdentifiant>")]
    [InlineData("Libelle", "<Libelle>assurée 2 85 01 75 001 001 97 connue</Libelle>")]
    [InlineData("comment", "<!-- " + Unknown + " -->")]
    [InlineData("@note", "<a note=\"" + Unknown + "\"/>")]
    [InlineData("NomNaissance", "<NomNaissance>QUELQU'UN</NomNaissance>")]
    [InlineData("ListePrenom", "<ListePrenom>ZOE XAVIERE</ListePrenom>")]
    [InlineData("DateNaissance", "<DateNaissance>1951-07-13</DateNaissance>")]
    [InlineData("DateNai", "<DateNai>13/07/1951</DateNai>")]
    [InlineData("IDAM", "<IDAM>REEL00000001</IDAM>")]
    [InlineData("Emetteur", "<Emetteur>810000000012</Emetteur>")]
    [InlineData("Issuer", "<Issuer>G=XAVIERE + SN=FICTIVE + CN=899900000029, C=FR</Issuer>")]
    [InlineData("Num", "<Num>" + Unknown)]
    public void Pass_UnknownInAnExchange_IsRefusedWithThePlaceAndWithoutTheValue(string element, string fields)
    {
        Exchange(fields);

        var fault = Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null));

        Assert.Equal("unknown-identity", fault.Code);
        Assert.EndsWith(".request.xml", fault.Place!.File, StringComparison.Ordinal);
        Assert.Contains($"{element} (", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("850175", fault.OneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("XAVIERE", fault.OneLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"attachment":{"body":"matricule : 2850175001001 22\nnom de naissance : ADRUN","contentEncoding":"IDENTITY","mediaType":"text/plain"}}""")]
    [InlineData("""{"attachment":{"body":"nom de naissance : XAVIERE","contentEncoding":"IDENTITY","mediaType":"text/plain"}}""")]
    [InlineData("""{"attachment":{"body":"Mjg1MDE3NTAwMTAwMQ==","contentEncoding":"BASE64","mediaType":"text/plain"}}""")]
    [InlineData("""{"testStepFinished":{"testStepResult":{"message":"attendu 2850175001001","status":"FAILED"}}}""")]
    [InlineData("""{"pickle":{"uri":"f","name":"n","steps":[{"argument":{"dataTable":{"rows":[{"cells":[{"value":"nom de naissance"},{"value":"XAVIERE"}]}]}}}]}}""")]
    [InlineData("""{"pickle":{"uri":"f","name":"n","steps":[{"argument":{"dataTable":{"rows":[{"cells":[{"value":"nom"},{"value":"prénom"}]},{"cells":[{"value":"ADRUN"},{"value":"XAVIERE"}]}]}}}]}}""")]
    [InlineData("""{"testStepFinished":{"testStepResult":{"message":"cut 2850175001001""")]
    public void Pass_UnknownInTheMessages_IsRefusedWithTheLine(string line)
    {
        Message("""{"meta":{}}""");
        Message(line);

        Assert.Equal(2, Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null)).Place?.Line);
    }

    [Fact]
    public void Pass_UnknownInAnAttachedProofOrTheCommandLine_IsRefused()
    {
        Directory.CreateDirectory(_folder.At("preuves/INS_1"));
        File.WriteAllText(_folder.At("preuves/INS_1/trace.log"), $"vu {Unknown}");
        Assert.EndsWith("trace.log", Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, Key)).Place?.File, StringComparison.Ordinal);

        File.Delete(_folder.At("preuves/INS_1/trace.log"));
        _folder.WriteFacts(_folder.ReadFacts() with { CommandLine = ["run", "--idam", "REEL00000001"] });
        Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null));
        Assert.Equal(1, FictionGate.Pass(_folder, Known, Key).Masked);
        Assert.DoesNotContain("REEL", File.ReadAllText(_folder.FactsPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Pass_Allowed_MasksEverywhereAndTheDigestsStillAgree()
    {
        using var run = new SampleRun();
        var exchange = run.Folder.SaveExchange(Samples.Exchange("urn:a", Xml($"<NumIdentifiant>{Unknown}</NumIdentifiant><NomNaissance>XAVIERE</NomNaissance>"), Xml($"<L>{Unknown} née XAVIERE le 1951-07-13</L><DateNaissance>1951-07-13</DateNaissance>")));
        File.WriteAllText(run.Folder.MessagesPath, Line(exchange) + "\n" + """{"attachment":{"body":"matricule : 2 85 01 75 001 001\nnom de naissance : Xaviere\ndate de naissance : 13/07/1951","contentEncoding":"IDENTITY","mediaType":"text/plain"}}""" + "\n");

        Assert.Equal(3, FictionGate.Pass(run.Folder, Known, Key).Masked);

        var all = string.Concat(Directory.GetFiles(run.Folder.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var value in new[] { "850175", "85 01 75", "XAVIERE", "1951-07-13", "13/07/1951" })
            Assert.DoesNotContain(value, all, StringComparison.OrdinalIgnoreCase);
        // The same person in two places, by one mask.
        var request = File.ReadAllText(run.Folder.At(exchange.RequestFile));
        var mask = request[request.IndexOf("MASQUE-", StringComparison.Ordinal)..][..23];
        Assert.Equal(3, all.Split(mask).Length - 1);
        var kept = ExchangeEvidence.FromJson(Encoding.UTF8.GetBytes(BodyOf(File.ReadLines(run.Folder.MessagesPath).First())));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(run.Folder.At(exchange.RequestFile)))), kept.RequestSha256);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(run.Folder.At(exchange.ResponseFile)))), kept.ResponseSha256);
        Assert.Equal(3, run.Folder.ReadFacts().MaskedValues);
        Assert.Equal(0, FictionGate.Pass(run.Folder, Known, null).Masked);
        Assert.Contains(run.Build().Remarks, r => r.Contains("masqu", StringComparison.Ordinal));
        Assert.True(ManifestVerifier.Verify(run.Folder.Path).IsIntact);
    }

    [Fact]
    public void Pass_AllowedOnAFileThatWasChanged_KeepsTheChangeVisible()
    {
        var exchange = Exchange($"<NumIdentifiant>{Unknown}</NumIdentifiant>");
        Message(Line(exchange));
        File.AppendAllText(_folder.At(exchange.RequestFile), "<!-- changé -->");

        FictionGate.Pass(_folder, Known, Key);

        Assert.Equal(exchange.RequestSha256, ExchangeEvidence.FromJson(Encoding.UTF8.GetBytes(BodyOf(File.ReadLines(_folder.MessagesPath).Single()))).RequestSha256);
    }

    [Fact]
    public void Pass_FormThatCannotBeMasked_IsRefusedThoughAllowed()
    {
        Exchange("<NumIdentifiant>28501&#55;5001001</NumIdentifiant>");

        Assert.Contains("cannot be masked", Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, Key)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----")]
    [InlineData("code porteur : 1234")]
    [InlineData("{\"pin\":\"123456\"}")]
    public void Pass_Secret_IsRefusedThoughAllowed(string secret)
    {
        Exchange($"<![CDATA[{secret}]]>");

        Assert.Equal("secret-in-evidence", Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, Key)).Code);
    }

    [Fact]
    public void Pass_PrivateKeyWithoutItsHeader_IsRefused()
    {
        using var key = RSA.Create(2048);
        Exchange($"<K>{Convert.ToBase64String(key.ExportPkcs8PrivateKey())}</K><P>{Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())}</P>");

        Assert.Equal("secret-in-evidence", Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, Key)).Code);
    }

    [Theory]
    [InlineData("00 20 00 01 04 31 32 33 34", false)]
    [InlineData("00 20 00 01 ** ** ** ** **", true)]
    [InlineData("00 A4 00 01 04 31 32 33 34", true)]
    public void Pass_PinInACardCommand_IsRefusedUnlessHidden(string command, bool passes)
    {
        Message("""{"attachment":{"body":"[{\"number\":1,\"command\":\"COMMAND\"}]","contentEncoding":"IDENTITY","mediaType":"application/vnd.insconformance.apdus+json"}}""".Replace("COMMAND", command, StringComparison.Ordinal));

        if (passes)
            Assert.Equal(0, FictionGate.Pass(_folder, Known, null).Masked);
        else
            Assert.Equal("secret-in-evidence", Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null)).Code);
    }

    [Fact]
    public void Load_DeclaredList_NeedsAReason()
    {
        File.WriteAllText(_temp.PathTo("a.yaml"), "fictifs:\n  - noms: [XAVIERE]\n    raison: inventée pour l'essai\n");
        File.WriteAllText(_temp.PathTo("b.yaml"), "fictifs:\n  - noms: [XAVIERE]\n");
        Exchange("<NomNaissance>Xavière</NomNaissance>");

        Assert.Throws<InputException>(() => FictionGate.Pass(_folder, Known, null));
        Assert.Equal(0, FictionGate.Pass(_folder, KnownPeople.Load(Repository.PathTo("fixtures"), declared: [_temp.PathTo("a.yaml")]), null).Masked);
        Assert.Throws<InputException>(() => KnownPeople.Load(Repository.PathTo("fixtures"), declared: [_temp.PathTo("b.yaml")]));
    }

    public void Dispose() => _temp.Dispose();

    private static string Xml(string fields) => $"<E>{fields}</E>";

    private static string Line(ExchangeEvidence exchange) =>
        "{\"attachment\":{\"body\":" + System.Text.Json.JsonSerializer.Serialize(Encoding.UTF8.GetString(exchange.ToJson()))
        + ",\"contentEncoding\":\"IDENTITY\",\"mediaType\":\"" + ExchangeEvidence.MediaType + "\"}}";

    private static string BodyOf(string line) => (string)System.Text.Json.Nodes.JsonNode.Parse(line)!["attachment"]!["body"]!;

    private ExchangeEvidence Exchange(string fields) => _folder.SaveExchange(Samples.Exchange("urn:a", Xml(fields), "<E/>"));

    private void Message(string line)
    {
        _messages.Add(line);
        File.WriteAllText(_folder.MessagesPath, string.Join('\n', _messages));
    }
}
