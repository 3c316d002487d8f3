using System.Globalization;
using System.Text;
using InsConformance.Insi.Verification;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>Many documents for few runs of xmllint against the project's schemas, those of a verification contract included.</summary>
internal sealed class XmllintBatch : IDisposable
{
    private const int PerRun = 500;
    private static readonly string Own = Repository.PathTo("src", "InsConformance.Insi", "Schemas");

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _names = [];
    private readonly string _schema;

    public XmllintBatch(VerificationContract? contract = null)
    {
        _schema = Path.Combine(Own, "insi.xsd");
        if (contract is null)
            return;
        foreach (var file in Directory.GetFiles(Own, "*.xsd"))
            File.Copy(file, _folder.File(Path.GetFileName(file)));
        var imports = new StringBuilder();
        foreach (var (targetNamespace, schema) in VerificationSchema.Write(contract))
        {
            var name = $"verification-{imports.Length}.xsd";
            File.WriteAllText(_folder.File(name), schema);
            imports.Append("<xs:import namespace=\"").Append(targetNamespace).Append("\" schemaLocation=\"").Append(name).Append("\"/>\n");
        }

        _schema = _folder.File("all.xsd");
        File.WriteAllText(_schema, File.ReadAllText(Path.Combine(Own, "insi.xsd")).Replace("</xs:schema>", imports + "</xs:schema>", StringComparison.Ordinal));
    }

    public int Count => _names.Count;

    public void Add(string name, ReadOnlyMemory<byte> document)
    {
        File.WriteAllBytes(_folder.File(FileName(_names.Count)), document.ToArray());
        _names.Add(name);
    }

    public void AssertAllValid()
    {
        Assert.NotEmpty(_names);
        for (var from = 0; from < _names.Count; from += PerRun)
        {
            var files = Enumerable.Range(from, Math.Min(PerRun, _names.Count - from)).Select(FileName);
            var result = ExternalTool.Run("xmllint", ["--noout", "--nonet", "--schema", _schema, .. files], folder: _folder.FullPath);
            Assert.True(result.ExitCode == 0, Explain(result.Error));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string FileName(int index) => index.ToString("D5", CultureInfo.InvariantCulture) + ".xml";

    private string Explain(string error)
    {
        var wrong = error.Split('\n').FirstOrDefault(l => l.Contains("fails to validate", StringComparison.Ordinal)) ?? "";
        return int.TryParse(wrong.AsSpan(0, Math.Min(5, wrong.Length)), CultureInfo.InvariantCulture, out var index) ? _names[index] + ": " + error : error;
    }
}
