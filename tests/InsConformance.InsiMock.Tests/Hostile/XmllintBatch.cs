using System.Globalization;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>Many documents for one run of xmllint against the project's schemas.</summary>
internal sealed class XmllintBatch : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public void Add(string name, ReadOnlyMemory<byte> document)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullPath, FileName(_names.Count)), document.ToArray());
        _names.Add(name);
    }

    public void AssertAllValid()
    {
        Assert.NotEmpty(_names);
        for (var from = 0; from < _names.Count; from += 500)
        {
            var files = Enumerable.Range(from, Math.Min(500, _names.Count - from)).Select(FileName);
            var result = ExternalTool.Run(
                "xmllint",
                ["--noout", "--nonet", "--schema", Repository.PathTo("src", "InsConformance.Insi", "Schemas", "insi.xsd"), .. files],
                folder: _folder.FullPath);
            Assert.True(result.ExitCode == 0, Explain(result.Error));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static string FileName(int index) => index.ToString("D5", CultureInfo.InvariantCulture) + ".xml";

    private string Explain(string error)
    {
        var wrong = error.Split('\n').FirstOrDefault(l => l.Contains("fails to validate", StringComparison.Ordinal)) ?? error;
        return int.TryParse(wrong.AsSpan(0, 5), CultureInfo.InvariantCulture, out var index) ? _names[index] + ": " + error : error;
    }
}
