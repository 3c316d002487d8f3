using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Pki;

/// <summary>One store with its exported files, shared by the tests that only read them.</summary>
public sealed class PkiFolderFixture : IDisposable
{
    public const string Password = "essai-fictif";

    private readonly TemporaryFolder _folder = new();

    public PkiFolderFixture()
    {
        Store = PkiStore.OpenOrCreate(_folder.File("store"));
        Exported = Store.Export(Out, Password);
    }

    public PkiStore Store { get; }

    public IReadOnlyList<string> Exported { get; }

    public string Out => _folder.File("out");

    public string Path(PkiRole role, string extension) => System.IO.Path.Combine(Out, PkiStore.NameOf(role) + extension);

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
