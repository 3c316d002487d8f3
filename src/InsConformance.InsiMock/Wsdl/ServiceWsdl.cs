using System.Xml;
using System.Xml.Linq;
using InsConformance.Insi;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Wsdl;

/// <summary>The WSDL of the searches in one self-contained document: contract section 1.2, with the project's schemas inside and the address called.</summary>
internal static class ServiceWsdl
{
    public const string MediaType = "text/xml; charset=utf-8";

    private static readonly string[] Schemas =
    [
        "addressing", "security", "contexte-bam", "contexte-lps", "recherche-traits", "recherche-vitale", "resultat", "erreur",
    ];

    public static byte[] For(HttpRequest request)
    {
        var wsdl = Load(typeof(ServiceWsdl), "InsConformance.InsiMock.Wsdl.service.wsdl");
        var root = wsdl.Root!;
        root.Element(XName.Get("types", root.Name.NamespaceName))!.Add(
            Schemas.Select(s => Load(typeof(InsiNames), $"InsConformance.Insi.Schemas.{s}.xsd").Root));
        root.Descendants(XName.Get("address", "http://schemas.xmlsoap.org/wsdl/soap12/")).Single()
            .SetAttributeValue("location", $"{request.Scheme}://{request.Host}{request.Path}");
        using var bytes = new MemoryStream();
        wsdl.Save(bytes);
        return bytes.ToArray();
    }

    private static XDocument Load(Type owner, string resource)
    {
        using var stream = owner.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program lacks its resource {resource}");
        using var reader = XmlReader.Create(stream);
        return XDocument.Load(reader);
    }
}
