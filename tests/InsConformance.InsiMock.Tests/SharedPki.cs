using InsConformance.Insi.Pki;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests;

/// <summary>One store for every test that only uses it; kept between runs, since key generation is slow.</summary>
internal static class SharedPki
{
    private static readonly Lazy<PkiStore> Opened = new(() => PkiStore.OpenOrCreate(Repository.PathTo("artifacts", "test-pki")));

    public static PkiStore Store => Opened.Value;
}
