using InsConformance.Testing;

namespace InsConformance.Insi.Tests;

/// <summary>The independent judge of the project's schemas.</summary>
internal static class Xmllint
{
    /// <summary>Exit code for a document that the schema rejects; other codes mean that xmllint itself failed.</summary>
    public const int Invalid = 3;

    private static readonly string Schema = Repository.PathTo("src", "InsConformance.Insi", "Schemas", "insi.xsd");

    public static ToolResult Validate(string path) => ExternalTool.Run("xmllint", ["--noout", "--nonet", "--schema", Schema, path]);

    public static ToolResult Validate(byte[] message) => ExternalTool.Run("xmllint", ["--noout", "--nonet", "--schema", Schema, "-"], message);
}
