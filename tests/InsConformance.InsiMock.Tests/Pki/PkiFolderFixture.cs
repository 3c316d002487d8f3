using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Pki;

/// <summary>The exported files of the shared store.</summary>
public sealed class PkiFolderFixture : IDisposable
{
    public const string Password = "essai-fictif";

    private readonly TemporaryFolder _folder = new();

    public PkiFolderFixture() => SharedPki.Store.Export(Out, Password);

    public string Out => _folder.File("out");

    public string Path(PkiRole role, string extension) => System.IO.Path.Combine(Out, PkiStore.NameOf(role) + extension);

    public void Dispose() => _folder.Dispose();
}
