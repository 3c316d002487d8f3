using System.Text;
using InsConformance.Foundation;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.Insi.Schemas;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Schemas;

public sealed class SchemaTests
{
    private static readonly string OwnFolder = Repository.PathTo("src", "InsConformance.Insi", "Schemas");

    [Fact]
    public void Own_HoldsEveryNamespaceOfTheContract() =>
        Assert.Subset(
            SchemaSet.Own.Namespaces.ToHashSet(),
            new HashSet<string>
            {
                InsiNames.Soap12, InsiNames.Wsa, InsiNames.Wsse, InsiNames.ContexteBam, InsiNames.ContexteLps, InsiNames.RecSans, InsiNames.RecVit, InsiNames.Resultat, InsiNames.Siram,
            });

    [Fact]
    public void Validate_RequestAndAnswers_FindsNothing()
    {
        Assert.Empty(SchemaValidator.Validate(Specimens.RequestBytes()));
        foreach (var shape in Enum.GetValues<SuccessShape>())
            Assert.Empty(SchemaValidator.Validate(ResultWriter.Write(Specimens.Found, shape)));
        foreach (var shape in Enum.GetValues<FaultShape>())
            Assert.Empty(SchemaValidator.Validate(FaultWriter.Write(FaultCatalogue.Default.Get("desir_550").ToFault("uuid:x"), shape)));
    }

    [Fact]
    public void Validate_WrongElement_GivesItsPlace()
    {
        var text = Encoding.UTF8.GetString(ResultWriter.Write(Specimens.Found, SuccessShape.S3)).Replace("<Cle>39<", "<Cle>3X<", StringComparison.Ordinal);

        var finding = Assert.Single(SchemaValidator.Validate(Encoding.UTF8.GetBytes(text)));

        Assert.Equal((18, 18), (finding.Line, finding.Column));
        Assert.Contains("Cle", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a/>", "root element 'a'")]
    [InlineData("<a>", "malformed-xml")]
    [InlineData("<!DOCTYPE a><a/>", "dtd")]
    public void Validate_NotAMessage_IsAFinding(string text, string word) =>
        Assert.Contains(word, Assert.Single(SchemaValidator.Validate(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void Validate_CardPayload_IsKnownToo()
    {
        const string start = "<e:Envelope xmlns:e='" + InsiNames.Soap12 + "'><e:Body><RECVITALE xmlns='" + InsiNames.RecVit + "'>";
        const string end = "</RECVITALE></e:Body></e:Envelope>";

        Assert.Empty(SchemaValidator.Validate(Encoding.UTF8.GetBytes(start + "<MatriculeOD><NumIdentifiant>1810163220751</NumIdentifiant></MatriculeOD><RangNaissance>1</RangNaissance>" + end)));
        Assert.Single(SchemaValidator.Validate(Encoding.UTF8.GetBytes(start + "<RangNaissance>1</RangNaissance><MatriculeOD/>" + end)));
    }

    [Fact]
    public void FromFolder_OwnFiles_FindTheSameAsTheOwnSet()
    {
        var set = SchemaSet.FromFolder(OwnFolder);

        Assert.Subset(set.Namespaces.ToHashSet(), SchemaSet.Own.Namespaces.ToHashSet());
        Assert.Empty(SchemaValidator.Validate(Specimens.RequestBytes(), set));
        Assert.NotEmpty(SchemaValidator.Validate(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Specimens.RequestBytes()).Replace("01_02", "1.02", StringComparison.Ordinal)), set));
    }

    [Fact]
    public void FromFolder_FilesOfAnEditor_WinOverTheOwnSet()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sous-dossier/requete.xsd", """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.cnamts.fr/INSiRecSans" elementFormDefault="qualified">
              <xs:element name="RECSANSVITALE"><xs:complexType><xs:sequence><xs:element name="Autre"/></xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """);

        var set = SchemaSet.FromFolder(folder.Path);

        Assert.Contains("NomNaissance", Assert.Single(SchemaValidator.Validate(Specimens.RequestBytes(), set)).Message, StringComparison.Ordinal);
        Assert.Empty(SchemaValidator.Validate(ResultWriter.Write(Specimens.Found, SuccessShape.S2), set));
    }

    [Fact]
    public void FromFolder_ImportOutsideTheFolder_IsNotFollowed()
    {
        using var outside = new TemporaryFolder();
        var secret = outside.Write("secret.xsd", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:secret'><xs:element name='a'/></xs:schema>");
        using var folder = new TemporaryFolder();
        folder.Write("a.xsd", $"""
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a">
              <xs:import namespace="urn:secret" schemaLocation="{new Uri(secret).AbsoluteUri}"/>
              <xs:import namespace="urn:web" schemaLocation="http://127.0.0.1:9/web.xsd"/>
              <xs:element name="a"/>
            </xs:schema>
            """);

        var set = SchemaSet.FromFolder(folder.Path);

        Assert.Contains("urn:a", set.Namespaces);
        Assert.DoesNotContain("urn:secret", set.Namespaces);
    }

    [Theory]
    [InlineData("<xs:schema", "schema-invalid", 1)]
    [InlineData("<a/>", "schema-invalid", 1)]
    [InlineData("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:element name='a' type='nowhere'/></xs:schema>", "schema-invalid", 2)]
    public void FromFolder_BrokenSchema_IsWrongInputWithItsPlace(string text, string code, int line)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("broken.xsd", text);

        var error = Assert.Throws<InputException>(() => SchemaSet.FromFolder(folder.Path));

        Assert.Equal((code, path, line), (error.Code, error.Place?.File, error.Place?.Line));
    }

    [Fact]
    public void FromFolder_NothingThere_IsWrongInput()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("schema-folder-empty", Assert.Throws<InputException>(() => SchemaSet.FromFolder(folder.Path)).Code);
        Assert.Equal("schema-folder-missing", Assert.Throws<InputException>(() => SchemaSet.FromFolder(folder.Path + "-no")).Code);
    }

    [RequiresToolFact("xmllint")]
    public void Xmllint_EverySchemaFile_IsReadable()
    {
        foreach (var file in Directory.EnumerateFiles(OwnFolder, "*.xsd"))
            Assert.Equal(0, ExternalTool.Run("xmllint", ["--noout", "--nonet", file]).ExitCode);
    }
}
