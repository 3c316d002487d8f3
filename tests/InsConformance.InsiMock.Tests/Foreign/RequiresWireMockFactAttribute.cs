using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Foreign;

/// <summary>A fact that needs WireMock itself, of its npm package, and Java; skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresWireMockFactAttribute : FactAttribute
{
    public const string Package = "wiremock";
    public const string Version = "3.13.2";

    public RequiresWireMockFactAttribute() => Skip = ExternalTool.ReasonToSkip("java", "javac") ?? NpmPackage.ReasonToSkip(Package, Version);

    public static string Jar => Path.Combine(NpmPackage.Folder(Package, Version), "node_modules", Package, "build", $"wiremock-standalone-{Version}.jar");
}
