using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Pki;

public sealed class PkiStoreTests
{
    [Fact]
    public void OpenOrCreate_SecondTime_GivesTheSameCertificates()
    {
        using var folder = new TemporaryFolder();
        Seed(folder);
        using var first = PkiStore.OpenOrCreate(folder.FullPath);
        using var second = PkiStore.OpenOrCreate(folder.FullPath);

        Assert.Equal(first.Certificate(PkiRole.InsiAuto).Thumbprint, second.Certificate(PkiRole.InsiAuto).Thumbprint);
        Assert.True(second.Certificate(PkiRole.InsiAuto).HasPrivateKey);
    }

    [Fact]
    public async Task OpenOrCreate_ManyAtOnce_AgreeOnOneStore()
    {
        using var folder = new TemporaryFolder();
        var thumbprints = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            using var store = PkiStore.OpenOrCreate(folder.FullPath);
            return store.Certificate(PkiRole.Server).Thumbprint;
        })));

        Assert.Single(thumbprints.Distinct());
    }

    [Fact]
    public void OpenOrCreate_ExpiredStore_IsRenewed()
    {
        using var folder = new TemporaryFolder();
        Seed(folder);
        var clock = new ControllableClock();
        using var old = PkiStore.OpenOrCreate(folder.FullPath, clock);
        Assert.Equal(SharedPki.Store.Certificate(PkiRole.Server).Thumbprint, old.Certificate(PkiRole.Server).Thumbprint);
        clock.Advance(TimeSpan.FromDays(821));

        using var renewed = PkiStore.OpenOrCreate(folder.FullPath, clock);

        Assert.NotEqual(old.Certificate(PkiRole.Server).Thumbprint, renewed.Certificate(PkiRole.Server).Thumbprint);
        Assert.True(renewed.Certificate(PkiRole.Server).NotAfter.ToUniversalTime() > clock.GetUtcNow());
    }

    [Theory]
    [InlineData("not a store")]
    [InlineData("InsConformance test PKI, format 5. FICTIF: without value outside tests.\n\ntest-ac-racine\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void OpenOrCreate_DamagedStore_IsMadeAgain(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(PkiStore.FileName), content);

        using var store = PkiStore.OpenOrCreate(folder.FullPath);

        Assert.Equal("CN=INSI-MANU", store.Certificate(PkiRole.InsiManu).Subject.Split(", ")[0]);
    }

    [Fact]
    public void OpenOrCreate_TruncatedStore_IsMadeAgain()
    {
        using var folder = new TemporaryFolder();
        Seed(folder);
        var path = folder.File(PkiStore.FileName);
        File.WriteAllText(path, File.ReadAllText(path)[..5000]);

        using var store = PkiStore.OpenOrCreate(folder.FullPath);

        Assert.NotNull(store.Certificate(PkiRole.Foreign));
    }

    [Fact]
    public void OpenOrCreate_StoreWithoutARevocationList_IsMadeAgain()
    {
        using var folder = new TemporaryFolder();
        Seed(folder);
        var path = folder.File(PkiStore.FileName);
        var text = File.ReadAllText(path);
        var from = text.IndexOf("-----BEGIN X509 CRL", StringComparison.Ordinal);
        var to = text.IndexOf("-----END X509 CRL-----", from, StringComparison.Ordinal) + "-----END X509 CRL-----".Length;
        File.WriteAllText(path, text.Remove(from, to - from));

        using var store = PkiStore.OpenOrCreate(folder.FullPath);

        Assert.NotEqual(SharedPki.Store.Certificate(PkiRole.Server).Thumbprint, store.Certificate(PkiRole.Server).Thumbprint);
        Assert.NotEmpty(store.RevocationListOf(PkiRole.RootAuthority));
    }

    [Fact]
    public void OpenOrCreate_FolderThatCannotBe_IsBlockedWithTheCure()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");

        var error = Assert.Throws<BlockedException>(() => PkiStore.OpenOrCreate(folder.File("file", "store")));

        Assert.Equal("cache-folder", error.Code);
        Assert.Contains(CacheFolder.Variable, error.OneLine, StringComparison.Ordinal);
    }

    [Fact]
    public void StoreAndExportedKeys_OnUnix_AreOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        using var store = PkiStore.OpenOrCreate(folder.File("store"));
        var exported = store.Export(folder.File("out"), "x");
        var secrets = exported.Where(p => !p.EndsWith(".crt.pem", StringComparison.Ordinal) && !p.EndsWith(".crl.pem", StringComparison.Ordinal) && !Path.GetFileName(p).StartsWith("autorites", StringComparison.Ordinal));

        foreach (var path in secrets.Append(folder.File("store", PkiStore.FileName)))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.File("store")));
    }

    [Fact]
    public void Export_NeverWritesAnAuthorityKey()
    {
        using var folder = new TemporaryFolder();
        var store = SharedPki.Store;

        var names = store.Export(folder.File("out"), "x").Select(Path.GetFileName).ToArray();

        var authorities = new[] { PkiRole.RootAuthority, PkiRole.OrganisationsAuthority, PkiRole.ForeignAuthority, PkiRole.CardRootAuthority, PkiRole.PersonsAuthority };
        var leaves = Enum.GetValues<PkiRole>().Except(authorities).ToArray();
        Assert.Equal(leaves.Length * 3 + 2 + authorities.Length, names.Length);
        foreach (var authority in authorities)
        {
            Assert.Contains(PkiStore.NameOf(authority) + ".crl.pem", names);
            Assert.DoesNotContain(PkiStore.NameOf(authority) + ".key.pem", names);
        }

        Assert.DoesNotContain("PRIVATE KEY", File.ReadAllText(folder.File("out", "autorites.pem")), StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", File.ReadAllText(folder.File("out", "autorites-cartes.pem")), StringComparison.Ordinal);
    }

    [Fact]
    public void CacheFolder_Resolved_PrefersTheVariableThenXdg()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal("/x/cache", CacheFolder.Resolve(n => n == CacheFolder.Variable ? "/x/cache" : "/other"));
        Assert.Equal("/xdg/insconformance", CacheFolder.Resolve(n => n switch { "XDG_CACHE_HOME" => "/xdg", "HOME" => "/home/u", _ => null }));
        var fromHome = CacheFolder.Resolve(n => n switch { "XDG_CACHE_HOME" => "relative", "HOME" => "/home/u", _ => null });
        Assert.Equal(OperatingSystem.IsMacOS() ? "/home/u/Library/Caches/insconformance" : "/home/u/.cache/insconformance", fromHome);
    }

    // Key generation is slow: a test that needs a store but not its making starts from a copy.
    private static void Seed(TemporaryFolder folder) =>
        File.Copy(Path.Combine(SharedPki.Store.Folder, PkiStore.FileName), folder.File(PkiStore.FileName));
}
