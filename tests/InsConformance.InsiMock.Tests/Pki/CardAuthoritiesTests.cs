using InsConformance.Foundation;
using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Pki;

public sealed class CardAuthoritiesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OwnCardAuthority _own = new();

    [Fact]
    public void Trust_WithAnEditorsAuthorities_CoversHisCardsAndTheTestCards()
    {
        using var more = CardAuthorities.Load(Write("ac.pem", _own.Pem));
        using var alone = CertificateTrust.InCards(SharedPki.Store);
        using var both = CertificateTrust.InCards(SharedPki.Store, more);

        Assert.Equal(CertificateStanding.Untrusted, alone.StandingOf(_own.Card));
        Assert.Equal(CertificateStanding.Trusted, both.StandingOf(_own.Card));
        Assert.Equal(CertificateStanding.Trusted, both.StandingOf(SharedPki.Store.Certificate(PkiRole.CardCps)));
        Assert.Equal(CertificateStanding.Revoked, both.StandingOf(SharedPki.Store.Certificate(PkiRole.CardRevoked)));
        Assert.Equal(CertificateStanding.Untrusted, both.StandingOf(SharedPki.Store.Certificate(PkiRole.CardForeign)));
    }

    [Fact]
    public void Trust_WithHisRevocationList_RefusesTheRevokedCard()
    {
        using var more = CardAuthorities.Load(Write("ac.pem", _own.Pem), Write("crl.pem", _own.RevokingTheCard()));
        using var trust = CertificateTrust.InCards(SharedPki.Store, more);

        Assert.Equal(CertificateStanding.Revoked, trust.StandingOf(_own.Card));
    }

    [Fact]
    public void Load_WithoutTheRoot_SaysWhatIsMissing() => Refused("no authority is a root", _own.IssuingPem);

    [Fact]
    public void Load_TheCardItself_IsRefused() => Refused("is no authority", _own.Pem + _own.Card.ExportCertificatePem());

    [Fact]
    public void Load_ListOfAnotherAuthority_IsRefused()
    {
        using var other = new OwnCardAuthority();

        Refused("of none of the authorities", _own.Pem + other.RevokingTheCard());
    }

    [Theory]
    [InlineData("", "no PEM block")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "damaged")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "block 'PRIVATE KEY'")]
    [InlineData("-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n", "no authority is a root")]
    public void Load_WrongFile_SaysWhy(string text, string said) => Refused(said, text);

    [Fact]
    public void Load_AbsentFile_SaysWhich() =>
        Assert.EndsWith("nowhere.pem", Assert.Throws<InputException>(() => CardAuthorities.Load(_folder.File("nowhere.pem"))).Place!.File, StringComparison.Ordinal);

    public void Dispose()
    {
        _own.Dispose();
        _folder.Dispose();
    }

    private void Refused(string said, string text)
    {
        var error = Assert.Throws<InputException>(() => CardAuthorities.Load(Write("ac.pem", text)));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("ac.pem", error.Place!.File, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
