using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Results;

/// <summary>What surrounds the content of <c>RESULTAT</c>, the same for every answer of a form.</summary>
internal static class ResultEnvelope
{
    public static (byte[] Head, byte[] Tail) Of(ResultLooks looks) => (Head(looks), Tail(looks));

    private static byte[] Head(ResultLooks looks)
    {
        var xml = new Utf8Xml();
        var tags = new TagWriter(xml, looks);
        xml.Raw(looks.Declaration switch
        {
            XmlDeclaration.None => "",
            XmlDeclaration.SingleQuotes => "<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
            XmlDeclaration.ByteOrderMark => "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            _ => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        });
        tags.Open(looks.EnvelopePrefix, "Envelope", [(looks.EnvelopePrefix, InsiNames.Soap12)]);
        if (looks.EmptyHeader)
        {
            tags.Open(looks.EnvelopePrefix, "Header");
            tags.Close(looks.EnvelopePrefix, "Header");
        }

        tags.Open(looks.BodyPrefix, "Body", [.. looks.BodyDeclares.Select(p => (p, InsiNames.Soap12))]);
        tags.Open(looks.ResultPrefix, "RESULTAT", looks.ResultDeclares);
        return xml.ToArray();
    }

    private static byte[] Tail(ResultLooks looks)
    {
        var xml = new Utf8Xml();
        var tags = new TagWriter(xml, looks);
        tags.Close(looks.ResultPrefix, "RESULTAT");
        tags.Close(looks.BodyPrefix, "Body");
        tags.Close(looks.EnvelopePrefix, "Envelope");
        return xml.ToArray();
    }
}
