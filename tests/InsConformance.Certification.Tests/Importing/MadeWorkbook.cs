using System.IO.Compression;
using System.Security;
using System.Text;

namespace InsConformance.Certification.Tests.Importing;

/// <summary>An .xlsx package written part by part, so that each part can be wrong.</summary>
internal sealed class MadeWorkbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public Dictionary<string, string> Parts { get; } = new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ["_rels/.rels"] = $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ["xl/workbook.xml"] = $"<workbook xmlns:r=\"{Relations}\"><sheets><sheet name=\"Exigences\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>",
    };

    public static string[] Header { get; } = ["N° exigence", "Exigence", "N° scénario", "Scénario de conformité", "N° preuve", "Preuve"];

    public static string Sheet(params string[][] rows) =>
        "<worksheet><sheetData>" + string.Concat(rows.Select(r => "<row>" + string.Concat(r.Select(Inline)) + "</row>")) + "</sheetData></worksheet>";

    public MadeWorkbook With(string part, string text)
    {
        Parts[part] = text;
        return this;
    }

    public MadeWorkbook WithRows(params string[][] rows) => With("xl/worksheets/sheet1.xml", Sheet([Header, .. rows]));

    public string Save(string folder)
    {
        var path = Path.Combine(folder, "fait.xlsx");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in Parts)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }

    private static string Inline(string text) => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";
}
