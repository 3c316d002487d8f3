using InsConformance.Foundation.Clock;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Tests.Server;

public sealed class CertificateTests
{
    [Theory]
    [InlineData(PkiRole.InsiAuto)]
    [InlineData(PkiRole.InsiManu)]
    public async Task Call_WithAnInsiCertificate_IsAnswered(PkiRole role)
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(MockUnderTest.Ecetinsi, role);

        Assert.Equal("00", outcome.Result?.CodeCr);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Empty(exchange.Findings);
        Assert.Contains(role == PkiRole.InsiAuto ? "CN=INSI-AUTO" : "CN=INSI-MANU", exchange.Tls!.ClientSubject, StringComparison.Ordinal);
        Assert.Contains("CN=TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS", exchange.Tls.ClientIssuer, StringComparison.Ordinal);
        Assert.StartsWith("Tls1", exchange.Tls.Protocol, StringComparison.Ordinal);
        Assert.StartsWith("TLS_", exchange.Tls.CipherSuite, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PkiRole.WrongName, "client-certificate-name")]
    [InlineData(PkiRole.Expired, "client-certificate-validity")]
    [InlineData(PkiRole.Foreign, "client-certificate-authority")]
    [InlineData(PkiRole.Server, "client-certificate-usage")]
    [InlineData(PkiRole.Revoked, "client-certificate-revoked")]
    [InlineData(PkiRole.CardCps, "client-certificate-authority")]
    public async Task Call_WithAWrongCertificate_IsAnsweredDesir560AndTheJournalSaysWhy(PkiRole role, string finding)
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(MockUnderTest.Ecetinsi, role);

        Assert.Equal(500, outcome.Status);
        Assert.Equal("desir_560", outcome.Fault?.DetailCode);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal("desir_560", exchange.FaultCode);
        Assert.Contains(exchange.Findings, f => f.CheckId == finding);
    }

    [Theory]
    [InlineData(PkiRole.Expired)]
    [InlineData(PkiRole.Foreign)]
    [InlineData(PkiRole.Server)]
    [InlineData(PkiRole.Revoked)]
    public async Task Call_WithAWrongCertificateWhenHandshakeRefuses_FailsInTls(PkiRole role)
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { CertificateRefusal = CertificateRefusal.Handshake });

        var outcome = await mock.CallAsync(MockUnderTest.Ecetinsi, role);

        Assert.Contains(outcome.Failure?.Kind, new TransportFailureKind?[] { TransportFailureKind.Tls, TransportFailureKind.Connection });
        Assert.Empty(mock.Server.Journal.Snapshot());
    }

    [Fact]
    public async Task Call_WithAWrongNameWhenHandshakeRefuses_IsStillAnsweredDesir560()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { CertificateRefusal = CertificateRefusal.Handshake });

        Assert.Equal("desir_560", (await mock.CallAsync(MockUnderTest.Ecetinsi, PkiRole.WrongName)).Fault?.DetailCode);
    }

    [Fact]
    public async Task Call_WithoutClientCertificate_FailsInTls()
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var http = MockUnderTest.NewClient(null);

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(mock.Server.MutualTlsUri));

        Assert.Empty(mock.Server.Journal.Snapshot());
    }

    [Fact]
    public async Task Call_WhenTheRunClockPassesTheEndOfValidity_IsRefused()
    {
        var clock = new ControllableClock();
        await using var mock = await MockUnderTest.StartAsync(o => o with { Clock = clock });
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);

        clock.Advance(TimeSpan.FromDays(1100));

        Assert.Equal("desir_560", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Fault?.DetailCode);
    }

    [Fact]
    public async Task Call_WhenTheRunClockIsInThePast_IsAnswered()
    {
        var clock = new ControllableClock();
        clock.Freeze(new DateTimeOffset(2023, 5, 1, 8, 0, 0, TimeSpan.Zero));
        await using var mock = await MockUnderTest.StartAsync(o => o with { Clock = clock });

        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
        Assert.Equal(clock.GetUtcNow(), Assert.Single(mock.Server.Journal.Snapshot()).ReceivedAt);
    }

    [Fact]
    public async Task Call_WithAnotherAcceptedName_IsAnswered()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { AcceptedCommonNames = ["INSI-TEST"] });

        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi, PkiRole.WrongName)).Result?.CodeCr);
        Assert.Equal("desir_560", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Fault?.DetailCode);
    }
}
