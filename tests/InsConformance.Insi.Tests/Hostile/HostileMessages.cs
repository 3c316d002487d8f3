using System.Text;

namespace InsConformance.Insi.Tests.Hostile;

/// <summary>Messages that no honest client sends, each with the fault it deserves.</summary>
internal static class HostileMessages
{
    private const string Soap12 = InsiNames.Soap12;

    public static IReadOnlyDictionary<string, (byte[] Message, string SoapCode, string Code)> All { get; } = Make();

    private static Dictionary<string, (byte[] Message, string SoapCode, string Code)> Make()
    {
        var all = new Dictionary<string, (byte[], string, string)>(StringComparer.Ordinal);
        var valid = Encoding.UTF8.GetString(Specimens.RequestBytes());
        var bare = valid[(valid.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        void Text(string name, string text, string code, string soapCode = "Sender") => all.Add(name, (Encoding.UTF8.GetBytes(text), soapCode, code));
        void Bytes(string name, byte[] bytes, string code) => all.Add(name, (bytes, "Sender", code));
        string Body(string content) => $"<e:Envelope xmlns:e='{Soap12}'><e:Body>{content}</e:Body></e:Envelope>";
        byte[] Encoded(Encoding encoding, bool mark) => [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(bare)];

        Text("empty", "", "empty");
        Text("blank", "   \n", "malformed-xml");
        Text("not-xml", "{\"a\":1}", "malformed-xml");
        Text("truncated", bare[..400], "malformed-xml");
        Text("two-roots", bare + bare, "malformed-xml");
        Text("undeclared-prefix", "<e:Envelope/>", "malformed-xml");
        Text("duplicate-attribute", $"<e:Envelope xmlns:e='{Soap12}' a='1' a='2'/>", "malformed-xml");
        Text("undeclared-entity", Body("&x;"), "malformed-xml");
        Text("nul-reference", Body("&#0;"), "malformed-xml");
        Bytes("nul-byte", [.. Encoding.UTF8.GetBytes(bare[..100]), 0, .. Encoding.UTF8.GetBytes(bare[100..])], "malformed-xml");

        Text("billion-laughs", "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + Body("&c;"), "dtd");
        Text("external-entity", "<?xml version='1.0'?>\n<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + Body("&x;"), "dtd");
        Text("external-dtd", "<!DOCTYPE l SYSTEM 'http://127.0.0.1:9/x.dtd'>" + Body("<a/>"), "dtd");
        Text("parameter-entity", "<!DOCTYPE l [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]>" + Body("<a/>"), "dtd");
        Text("stylesheet", "<?xml-stylesheet href='http://127.0.0.1:9/x'?>" + bare, "processing-instruction");

        Text("deep", string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000)), "too-deep");
        Text("wide", Body(string.Concat(Enumerable.Repeat("<a/>", 100_000))), "too-many-elements");
        Text("attributes", $"<e:Envelope xmlns:e='{Soap12}'{string.Concat(Enumerable.Range(0, 20_000).Select(i => $" a{i}=''"))}/>", "too-many-attributes");
        Text("long-text", Body("<a>" + new string('x', 200_000) + "</a>"), "text-too-long");
        Text("long-attribute", Body("<a b='" + new string('x', 200_000) + "'/>"), "text-too-long");
        Text("text-in-pieces", Body("<a>" + string.Concat(Enumerable.Repeat("x<!---->", 80_000)) + "</a>"), "text-too-long");
        Text("large", valid + new string(' ', (1024 * 1024) + 1 - Encoding.UTF8.GetByteCount(valid)), "too-large");

        Bytes("utf-16-le", Encoded(Encoding.Unicode, mark: false), "encoding-not-utf8");
        Bytes("utf-16-le-mark", Encoded(Encoding.Unicode, mark: true), "encoding-not-utf8");
        Bytes("utf-16-be", Encoded(Encoding.BigEndianUnicode, mark: false), "encoding-not-utf8");
        Bytes("utf-16-be-mark", Encoded(Encoding.BigEndianUnicode, mark: true), "encoding-not-utf8");
        Bytes("utf-32-mark", Encoded(Encoding.UTF32, mark: true), "encoding-not-utf8");
        Text("declared-latin1", "<?xml version='1.0' encoding='ISO-8859-1'?>" + bare, "encoding-not-utf8");
        Text("declared-utf-16", "<?xml version='1.0' encoding=\"utf-16\"?>" + bare, "encoding-not-utf8");
        Text("declared-nonsense", "<?xml version='1.0' encoding = 'x<y' ?>" + bare, "encoding-not-utf8");
        Bytes("latin1-bytes", Encoding.Latin1.GetBytes(bare.Replace("ADRTROIS", "ADRTROÏS", StringComparison.Ordinal)), "malformed-xml");
        Bytes("overlong-utf-8", [.. Encoding.UTF8.GetBytes(bare[..200]), 0xC0, 0xBC, .. Encoding.UTF8.GetBytes(bare[200..])], "malformed-xml");

        Text("soap-1.1", bare.Replace(Soap12, InsiNames.Soap11, StringComparison.Ordinal), "soap-version", "VersionMismatch");
        Text("soap-2099", bare.Replace(Soap12, "urn:soap:2099", StringComparison.Ordinal), "soap-version", "VersionMismatch");
        Text("not-soap", "<html><body/></html>", "not-soap");
        Text("payload-alone", $"<RECSANSVITALE xmlns='{InsiNames.RecSans}'/>", "not-soap");
        Text("must-understand", bare.Replace("</soap:Header>", "<x:Y xmlns:x='urn:x' soap:mustUnderstand='true'/></soap:Header>", StringComparison.Ordinal), "header-not-understood", "MustUnderstand");
        Text("two-bodies", bare.Replace("</soap:Envelope>", "<soap:Body/></soap:Envelope>", StringComparison.Ordinal), "body-repeated");
        Text("two-headers", bare.Replace("<soap:Body>", "<soap:Header/><soap:Body>", StringComparison.Ordinal), "envelope-structure");
        Text("header-after-body", $"<e:Envelope xmlns:e='{Soap12}'><e:Body/><e:Header/></e:Envelope>", "envelope-structure");
        Text("stranger-in-envelope", $"<e:Envelope xmlns:e='{Soap12}'><a/><e:Body/></e:Envelope>", "envelope-structure");
        Text("no-body", $"<e:Envelope xmlns:e='{Soap12}'><e:Header/></e:Envelope>", "body-missing");
        Text("empty-body", Body(""), "body-empty");
        Text("two-payloads", Body("<a/><b/>"), "body-several-payloads");
        Text("operation-unknown", Body("<a/>"), "operation-unknown");
        Text("payload-without-namespace", Body("<RECSANSVITALE/>"), "operation-unknown");
        Text("vitale-without-namespace", Body("<RECVITALE/>"), "operation-unknown");
        Text("operation-verification", $"""
            <e:Envelope xmlns:e='{Soap12}'><e:Header><a:Action xmlns:a='{InsiNames.Wsa}'>{InsiNames.ActionPrefix}verifierInsAvecTraitsIdentite</a:Action></e:Header>
            <e:Body><IndividuVerifie xmlns='urn:inconnu'/></e:Body></e:Envelope>
            """, "operation-unknown");
        return all;
    }
}
