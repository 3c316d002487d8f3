using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace InsConformance.InsiMock.Tests.Hostile.Fuzz;

/// <summary>Changes a message as a tree, so that it stays XML: elements gone, twice, moved, renamed, in another namespace, with odd texts.</summary>
internal static class StructureMutation
{
    private static readonly string[] Texts =
    [
        "", " ", "\n", "é", "'", "\"<&>]]>", "\u00A0", "\uFEFF", "\U0001D538", "\u0301", "\uFFFD", "M", "F", "-1", "0", "2A020", "0000-00-00", "9999-99-99", "2024-02-30", "LOT-000001", "PIERRE  ALAIN",
        "1' OR '1'='1", "../../etc/passwd", "{{request.body}}", "99999999999999999999999999", "uuid:", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "%00", new('X', 300), new('9', 5000), new('A', 66_000),
    ];

    private static readonly string[] Names = ["a", "Prenom", "RECSANSVITALE", "RECVITALE", "Body", "Header", "Envelope", "Assertion", "Signature", "IndividuVerifie", "ID", "Fault"];

    private static readonly XNamespace[] Namespaces =
    [
        "", "urn:x", Insi.InsiNames.Soap11, Insi.InsiNames.Soap12, Insi.InsiNames.RecSans, Insi.InsiNames.RecVit, Insi.InsiNames.Wsa, Insi.InsiNames.Wsse, "urn:oasis:names:tc:SAML:2.0:assertion",
        "http://www.w3.org/2000/09/xmldsig#",
    ];

    public static byte[] Mutate(byte[] message, Random random)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(message), LoadOptions.PreserveWhitespace);
        for (var times = random.Next(1, 5); times > 0; times--)
            Change(document, random);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = random.Next(4) == 0, CheckCharacters = false };
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, settings))
            document.Save(writer);
        return bytes.ToArray();
    }

    private static void Change(XDocument document, Random random)
    {
        var elements = document.Descendants().ToList();
        var one = elements[random.Next(elements.Count)];
        var other = elements[random.Next(elements.Count)];
        switch (random.Next(13))
        {
            case 0 when one.Parent is not null:
                one.Remove();
                break;
            case 1 when one.Parent is not null:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2 when one.Parent is not null && !other.AncestorsAndSelf().Contains(one):
                one.Remove();
                other.Add(one);
                break;
            case 3:
                one.Name = one.Name.Namespace + Pick(Names, random);
                break;
            case 4:
                one.Name = Pick(Namespaces, random) + one.Name.LocalName;
                break;
            case 5:
                one.Value = Pick(Texts, random);
                break;
            case 6 when elements.FindAll(e => !e.HasElements) is var leaves:
                leaves[random.Next(leaves.Count)].Value = Pick(Texts, random);
                break;
            case 7 when elements.SelectMany(e => e.Attributes()).Where(a => !a.IsNamespaceDeclaration).ToList() is { Count: > 0 } attributes:
                attributes[random.Next(attributes.Count)].Value = Pick(Texts, random);
                break;
            case 8:
                one.SetAttributeValue(Pick(Namespaces, random) + Pick(Names, random), Pick(Texts, random));
                break;
            case 9:
                one.SetAttributeValue((XNamespace)Insi.InsiNames.Soap12 + "mustUnderstand", random.Next(2) == 0 ? "1" : "true");
                break;
            case 10:
                var nested = new XElement("n");
                for (var depth = random.Next(1, 60); depth > 0; depth--)
                    nested = new XElement("n", nested);
                one.Add(nested);
                break;
            case 11:
                one.AddFirst(new XComment("x"), new XCData(Pick(Texts, random).Replace("]]>", "", StringComparison.Ordinal)));
                break;
            default:
                one.Add(Enumerable.Range(0, random.Next(1, 200)).Select(_ => new XElement(other.Name, "x")));
                break;
        }
    }

    private static T Pick<T>(T[] values, Random random) => values[random.Next(values.Length)];
}
