using System.Text;
using InsConformance.Insi.Verification;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Verification;

/// <summary>The schemas of a contract beside the project's own, for xmllint.</summary>
internal sealed class VerificationSchemaFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _entry;

    public VerificationSchemaFolder(VerificationContract contract)
    {
        var own = Repository.PathTo("src", "InsConformance.Insi", "Schemas");
        foreach (var file in Directory.GetFiles(own, "*.xsd"))
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        var imports = new StringBuilder();
        foreach (var (targetNamespace, schema) in VerificationSchema.Write(contract))
        {
            var name = $"verification-{imports.Length}.xsd";
            _folder.Write(name, schema);
            imports.Append("<xs:import namespace=\"").Append(targetNamespace).Append("\" schemaLocation=\"").Append(name).Append("\"/>\n");
        }

        _entry = _folder.Write("all.xsd", File.ReadAllText(Path.Combine(own, "insi.xsd")).Replace("</xs:schema>", imports + "</xs:schema>", StringComparison.Ordinal));
    }

    public ToolResult Validate(byte[] message) => ExternalTool.Run("xmllint", ["--noout", "--nonet", "--schema", _entry, "-"], message);

    public void Dispose() => _folder.Dispose();
}
