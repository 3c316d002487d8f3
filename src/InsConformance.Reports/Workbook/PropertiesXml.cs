using System.Globalization;
using System.Security;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>The document properties.</summary>
internal static class PropertiesXml
{
    public static string Core(WorkbookProperties properties) => $"""
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escape(properties.Title)}</dc:title><dc:subject>{Escape(properties.Subject)}</dc:subject><dc:creator>{Escape(properties.Creator)}</dc:creator><cp:keywords>{Escape(properties.Keywords)}</cp:keywords><dc:description>{Escape(properties.Description)}</dc:description><cp:lastModifiedBy>{Escape(properties.Creator)}</cp:lastModifiedBy><dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{Instant(properties.Created)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{Instant(properties.Created)}</dcterms:modified></cp:coreProperties>
        """;

    public static string Application(WorkbookProperties properties) => $"""
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>InsConformance</Application><Company>{Escape(properties.Company)}</Company></Properties>
        """;

    private static string Instant(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{instant.UtcDateTime:yyyy-MM-dd'T'HH':'mm':'ss'Z'}");

    private static string Escape(string text) => SecurityElement.Escape(CleanText.ForXml(text));
}
