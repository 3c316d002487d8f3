using System.Text.Json;
using InsConformance.Insi;

namespace InsConformance.Mock.Bench;

/// <summary>The one stub that WireMock is given: an XPath on the birth name, and the same answer.</summary>
internal static class XPathStub
{
    public static void Write(string reply)
    {
        using var json = new Utf8JsonWriter(Console.OpenStandardOutput());
        json.WriteStartObject();
        json.WriteStartObject("request");
        json.WriteString("method", "POST");
        json.WriteString("urlPath", "/lps");
        json.WriteStartArray("bodyPatterns");
        json.WriteStartObject();
        json.WriteString("matchesXPath", "//i:RECSANSVITALE/i:NomNaissance");
        json.WriteStartObject("xPathNamespaces");
        json.WriteString("i", InsiNames.RecSans);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("response");
        json.WriteNumber("status", 200);
        json.WriteString("body", reply);
        json.WriteStartObject("headers");
        json.WriteString("Content-Type", InsiNames.ContentType);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
