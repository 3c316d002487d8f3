using InsConformance.Cards.Personas;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Pki;

namespace InsConformance.Cards.Tests.Personas;

/// <summary>Cards are made when first asked for and kept beside the store.</summary>
public sealed class IssuedCardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("insconformance-").FullName;

    private string Cards => Path.Combine(_folder, "cards");

    public IssuedCardTests() => File.Copy(Path.Combine(Workshop.Pki.Folder, PkiStore.FileName), Path.Combine(_folder, PkiStore.FileName));

    [Fact]
    public void Content_OfOnePersona_MakesNoOtherCard()
    {
        using var pki = PkiStore.OpenOrCreate(_folder);

        var card = new CardWorkshop(Workshop.Folder, pki).Content(Infirmier);

        Assert.StartsWith("cps-infirmier-", Path.GetFileName(Assert.Single(Directory.GetFiles(Cards, "*.pem"))), StringComparison.Ordinal);
        Assert.Equal(2048, card.Signature.Key.KeySize);
        Assert.NotEqual(card.Signature.Certificate.GetPublicKeyString(), card.Authentication.Certificate.GetPublicKeyString());
        Assert.Equal(card.ValidFrom.AddYears(3).AddDays(-1), card.ValidUntil);
    }

    [Fact]
    public void Content_SecondTime_IsTheSameCard()
    {
        using var first = PkiStore.OpenOrCreate(_folder);
        using var second = PkiStore.OpenOrCreate(_folder);

        Assert.Equal(Thumbprints(first), Thumbprints(second));
    }

    [Fact]
    public async Task Content_ManyStoresAtOnce_AgreeOnOneCard()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            using var pki = PkiStore.OpenOrCreate(_folder);
            return Thumbprints(pki);
        })));

        Assert.Single(made.Distinct());
    }

    [Theory]
    [InlineData("not a card")]
    [InlineData("InsConformance test card, format 1. FICTIF: without value outside tests. Number 9900000000\n")]
    [InlineData("InsConformance test card, format 2. FICTIF: without value outside tests. Number 9900000000\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("")]
    public void Content_DamagedFile_IsMadeAnew(string damaged)
    {
        using var first = PkiStore.OpenOrCreate(_folder);
        var before = Thumbprints(first);
        File.WriteAllText(Directory.GetFiles(Cards, "*.pem")[0], damaged);
        using var second = PkiStore.OpenOrCreate(_folder);

        Assert.NotEqual(before, Thumbprints(second));
        using var third = PkiStore.OpenOrCreate(_folder);
        Assert.Equal(Thumbprints(second), Thumbprints(third));
    }

    [Fact]
    public void Content_TruncatedFile_IsMadeAnew()
    {
        using var first = PkiStore.OpenOrCreate(_folder);
        var before = Thumbprints(first);
        var path = Directory.GetFiles(Cards, "*.pem")[0];
        File.WriteAllText(path, File.ReadAllText(path)[..3500]);
        using var second = PkiStore.OpenOrCreate(_folder);

        Assert.NotEqual(before, Thumbprints(second));
    }

    [Fact]
    public void Content_KeysOfTwoCardsMixed_IsMadeAnew()
    {
        using var first = PkiStore.OpenOrCreate(_folder);
        var before = Thumbprints(first);
        var path = Directory.GetFiles(Cards, "*.pem")[0];
        var text = File.ReadAllText(path);
        var signatureKey = text[text.IndexOf("-----BEGIN PRIVATE", StringComparison.Ordinal)..(text.IndexOf("-----END PRIVATE KEY-----", StringComparison.Ordinal) + 25)];
        var last = text.LastIndexOf("-----BEGIN PRIVATE", StringComparison.Ordinal);
        File.WriteAllText(path, text[..last] + signatureKey + "\n");
        using var second = PkiStore.OpenOrCreate(_folder);

        Assert.NotEqual(before, Thumbprints(second));
    }

    [Fact]
    public void Content_NumberThatIsNotThatOfItsCertificates_IsMadeAnew()
    {
        using var first = PkiStore.OpenOrCreate(_folder);
        var number = new CardWorkshop(Workshop.Folder, first).Content(Infirmier).CardNumber;
        var path = Directory.GetFiles(Cards, "*.pem")[0];
        File.WriteAllText(path, File.ReadAllText(path).Replace(number, "9900000000", StringComparison.Ordinal));
        using var second = PkiStore.OpenOrCreate(_folder);

        var card = new CardWorkshop(Workshop.Folder, second).Content(Infirmier);

        Assert.NotEqual("9900000000", card.CardNumber);
        Assert.NotEqual(number, card.CardNumber);
    }

    [Fact]
    public void Content_AfterThreeYears_IsAnotherCard()
    {
        var clock = new ControllableClock();
        using var first = PkiStore.OpenOrCreate(_folder, clock);
        var before = new CardWorkshop(Workshop.Folder, first).Content(Infirmier);
        clock.Advance(TimeSpan.FromDays(500));
        using var meanwhile = PkiStore.OpenOrCreate(_folder, clock);
        Assert.Equal(before.CardNumber, new CardWorkshop(Workshop.Folder, meanwhile).Content(Infirmier).CardNumber);
        clock.Advance(TimeSpan.FromDays(600));
        using var renewed = PkiStore.OpenOrCreate(_folder, clock);

        var after = new CardWorkshop(Workshop.Folder, renewed).Content(Infirmier);

        Assert.NotEqual(before.CardNumber, after.CardNumber);
        Assert.True(after.ValidUntil > before.ValidUntil);
    }

    /// <summary>The last hours of a card are no time to hand it out.</summary>
    [Fact]
    public void Content_OnItsLastDay_IsAnotherCard()
    {
        var clock = new ControllableClock();
        using var first = PkiStore.OpenOrCreate(_folder, clock);
        var before = new CardWorkshop(Workshop.Folder, first).Content(Infirmier);
        clock.Advance(before.Signature.Certificate.NotAfter.ToUniversalTime() - clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(12));
        using var renewed = PkiStore.OpenOrCreate(_folder, clock);

        Assert.NotEqual(before.CardNumber, new CardWorkshop(Workshop.Folder, renewed).Content(Infirmier).CardNumber);
    }

    /// <summary>The name is part of a path.</summary>
    [Theory]
    [InlineData("../cps")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("C:\\cps")]
    [InlineData("CPS")]
    [InlineData("cps\n")]
    [InlineData("")]
    public void IssueCard_NameThatIsNone_RefusedAndWritesNothing(string name)
    {
        using var pki = PkiStore.OpenOrCreate(_folder);
        var files = Directory.GetFileSystemEntries(_folder).Length;

        Assert.Throws<ArgumentException>(() => pki.IssueCard(new CardRequest(name, Infirmier.Holder)));

        Assert.Equal(files, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void Content_StoreMadeAnew_IsIssuedByItsAuthority()
    {
        using var first = PkiStore.OpenOrCreate(_folder);
        var before = Thumbprints(first);
        File.Delete(Path.Combine(_folder, PkiStore.FileName));
        using var second = PkiStore.OpenOrCreate(_folder);

        var card = new CardWorkshop(Workshop.Folder, second).Content(Infirmier);
        using var trust = CertificateTrust.InCards(second);

        Assert.NotEqual(before, Thumbprints(second));
        Assert.Equal(CertificateStanding.Trusted, trust.StandingOf(card.Signature.Certificate));
    }

    [Fact]
    public void Content_RevokedWhileSomebodyTrusts_IsRevokedForHim()
    {
        using var mine = PkiStore.OpenOrCreate(_folder);
        using var trust = CertificateTrust.InCards(mine);
        using var other = PkiStore.OpenOrCreate(_folder);
        var workshop = new CardWorkshop(Workshop.Folder, other);

        Assert.Equal(CertificateStanding.Trusted, trust.StandingOf(workshop.Content(Infirmier).Signature.Certificate));
        var revoked = workshop.Content(workshop.FindCpx("cps-revoquee"));

        Assert.Equal(CertificateStanding.Revoked, trust.StandingOf(revoked.Signature.Certificate));
        Assert.Equal(CertificateStanding.Revoked, trust.StandingOf(revoked.Authentication.Certificate));
        Assert.Equal(CertificateStanding.Revoked, trust.StandingOf(mine.Certificate(PkiRole.CardRevoked)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("damaged")]
    public void Content_RevocationListLost_IsMadeAnewAndRevoked(string? content)
    {
        using (var first = PkiStore.OpenOrCreate(_folder))
            new CardWorkshop(Workshop.Folder, first).Content(Workshop.Shipped.FindCpx("cps-revoquee"));
        var list = Path.Combine(Cards, "revoked.crl");
        File.Delete(list);
        if (content is not null)
            File.WriteAllText(list, content);
        using var second = PkiStore.OpenOrCreate(_folder);

        var card = new CardWorkshop(Workshop.Folder, second).Content(Workshop.Shipped.FindCpx("cps-revoquee"));

        var revoked = RevocationList.Read(second.RevocationListOf(PkiRole.PersonsAuthority), second.Certificate(PkiRole.PersonsAuthority));
        Assert.True(revoked.Revokes(card.Signature.Certificate) && revoked.Revokes(card.Authentication.Certificate));
        Assert.True(revoked.Revokes(second.Certificate(PkiRole.CardRevoked)));
    }

    [Fact]
    public void Files_OnUnix_AreOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var pki = PkiStore.OpenOrCreate(_folder);
        new CardWorkshop(Workshop.Folder, pki).Content(Infirmier);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(Cards, "*.pem")[0]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Cards));
    }

    [Fact]
    public void Content_FolderThatCannotBe_IsBlockedAndTriedAgain()
    {
        using var pki = PkiStore.OpenOrCreate(_folder);
        var workshop = new CardWorkshop(Workshop.Folder, pki);
        File.WriteAllText(Cards, "");

        Assert.Equal("cache-folder", Assert.Throws<BlockedException>(() => workshop.Content(Infirmier)).Code);
        File.Delete(Cards);
        Assert.NotEmpty(workshop.Content(Infirmier).CardNumber);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CpxPersona Infirmier => Workshop.Shipped.FindCpx("cps-infirmier");

    private static string Thumbprints(PkiStore pki)
    {
        var card = new CardWorkshop(Workshop.Folder, pki).Content(Infirmier);
        return card.CardNumber + card.Signature.Certificate.Thumbprint + card.Authentication.Certificate.Thumbprint;
    }
}
