using InsConformance.Foundation;
using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Pki;

public sealed class RevocationListTests
{
    private static PkiStore Store => SharedPki.Store;

    [Fact]
    public void Read_ListOfTheStore_RevokesThatCertificateAndNoOtherOfTheStore()
    {
        var list = RevocationList.Read(Store.RevocationListOf(PkiRole.PersonsAuthority), Store.Certificate(PkiRole.PersonsAuthority));

        Assert.True(list.Revokes(Store.Certificate(PkiRole.CardRevoked)));
        Assert.False(list.Revokes(Store.Certificate(PkiRole.CardCps)));
        Assert.False(list.Revokes(Store.Certificate(PkiRole.Revoked)));
    }

    [Fact]
    public void Read_ListWithoutEntry_RevokesNothing()
    {
        var list = RevocationList.Read(Store.RevocationListOf(PkiRole.RootAuthority), Store.Certificate(PkiRole.RootAuthority));

        Assert.Equal(0, list.Count);
        Assert.False(list.Revokes(Store.Certificate(PkiRole.OrganisationsAuthority)));
    }

    [Fact]
    public void Read_ListOfAnotherAuthority_IsRefused() =>
        Assert.Throws<InputException>(() => RevocationList.Read(Store.RevocationListOf(PkiRole.RootAuthority), Store.Certificate(PkiRole.CardRootAuthority)));

    [Fact]
    public void Read_DamagedAnywhere_IsRefused()
    {
        var list = Store.RevocationListOf(PkiRole.PersonsAuthority);
        var authority = Store.Certificate(PkiRole.PersonsAuthority);
        for (var at = 0; at < list.Length; at++)
        {
            var damaged = list.ToArray();
            damaged[at] ^= 1;
            Assert.Throws<InputException>(() => RevocationList.Read(damaged, authority));
        }

        Assert.Throws<InputException>(() => RevocationList.Read(list.AsMemory(0, list.Length / 2), authority));
    }

    [Theory]
    [InlineData(PkiRole.CardCps, CertificateStanding.Trusted)]
    [InlineData(PkiRole.CardExpired, CertificateStanding.Trusted)]
    [InlineData(PkiRole.CardRevoked, CertificateStanding.Revoked)]
    [InlineData(PkiRole.CardForeign, CertificateStanding.Untrusted)]
    [InlineData(PkiRole.InsiAuto, CertificateStanding.Untrusted)]
    public void Trust_InCards_JudgesWithoutTime(PkiRole role, CertificateStanding expected)
    {
        using var trust = CertificateTrust.InCards(Store);

        Assert.Equal(expected, trust.StandingOf(Store.Certificate(role)));
        Assert.Equal(expected, trust.StandingOf(Store.Certificate(role)));
    }
}
