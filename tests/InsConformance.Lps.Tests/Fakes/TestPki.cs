using InsConformance.Insi.Pki;

namespace InsConformance.Lps.Tests.Fakes;

/// <summary>Test authorities and certificates in a folder of their own, exported with the password <c>secret</c>.</summary>
public sealed class TestPki : IDisposable
{
    public TestPki()
    {
        Store = PkiStore.OpenOrCreate(Path.Combine(Folder, "store"));
        Store.Export(Folder, "secret");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("lps-tls").FullName;

    public PkiStore Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
