using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using InsConformance.Insi.Operations;

namespace InsConformance.InsiMock.Tests.Server;

public sealed class WsdlTests
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace Metadata = "http://www.w3.org/2007/05/addressing/metadata";
    private static readonly XNamespace Soap12 = "http://schemas.xmlsoap.org/wsdl/soap12/";

    [Fact]
    public async Task Wsdl_NamesTheServiceAndTheAddressCalled()
    {
        await using var mock = await MockUnderTest.StartAsync();

        var root = (await ReadAsync(mock)).Root!;

        Assert.Equal("ServiceIdentiteCertifiee-v1", root.Attribute("name")!.Value);
        Assert.Equal("http://www.cnamts.fr/webservice", root.Attribute("targetNamespace")!.Value);
        var port = root.Element(Wsdl + "service")!.Element(Wsdl + "port")!;
        Assert.Equal(mock.Server.MutualTlsUri.ToString(), port.Element(Soap12 + "address")!.Attribute("location")!.Value);
        Assert.Equal(
            ["urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecCarteVitale", "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite"],
            root.Descendants(Soap12 + "operation").Select(o => o.Attribute("soapAction")!.Value));
        Assert.Equal(
            InsiOperations.All.SelectMany(o => new[] { o.Action, o.ResponseAction }),
            root.Element(Wsdl + "portType")!.Descendants().Attributes(Metadata + "Action").Select(a => a.Value));
        Assert.Empty(mock.Server.Journal.Snapshot());
    }

    [Fact]
    public async Task Wsdl_Types_CompileAndDeclareEveryPart()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var root = (await ReadAsync(mock)).Root!;

        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var schema in root.Element(Wsdl + "types")!.Elements())
        {
            using var reader = schema.CreateReader();
            schemas.Add(XmlSchema.Read(reader, null)!);
        }

        schemas.Compile();

        foreach (var part in root.Descendants(Wsdl + "part"))
        {
            var name = part.Attribute("element")!.Value.Split(':');
            Assert.True(schemas.GlobalElements.Contains(new XmlQualifiedName(name[1], root.GetNamespaceOfPrefix(name[0])!.NamespaceName)), part.ToString());
        }
    }

    private static async Task<XDocument> ReadAsync(MockUnderTest mock) =>
        XDocument.Parse(await mock.Http().GetStringAsync(new Uri(mock.Server.MutualTlsUri + "?wsdl")));
}
