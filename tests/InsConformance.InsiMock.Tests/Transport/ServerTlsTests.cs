using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Control;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Transport;

public sealed class ServerTlsTests
{
    private const int SslConnectError = 35;
    private const int PeerFailedVerification = 60;

    [Theory]
    [InlineData(ServerTls.Refused)]
    [InlineData(ServerTls.ExpiredCertificate)]
    public async Task ServerTls_Changed_MeetsTheNextCallAndOnlyUntilItIsChangedBack(ServerTls how)
    {
        await using var mock = await MockUnderTest.StartAsync();
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);

        mock.Switch(s => s with { ServerTls = how });
        var refused = await CallOnANewConnectionAsync(mock);
        mock.Server.Switches.Reset();

        Assert.Equal(TransportFailureKind.Tls, refused.Failure?.Kind);
        Assert.Equal("00", (await CallOnANewConnectionAsync(mock)).Result?.CodeCr);
        Assert.Equal(2, mock.Server.Journal.Count);
        Assert.Empty(mock.Server.InternalErrors);
    }

    [Theory]
    [InlineData(ServerTls.Refused)]
    [InlineData(ServerTls.ExpiredCertificate)]
    public async Task ServerTls_Changed_ClosesTheConnectionThatWaits(ServerTls how)
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var connection = await KeptConnection.OpenAsync(mock);

        mock.Switch(s => s with { ServerTls = how });

        await connection.WaitForItsEndAsync();
    }

    [RequiresToolTheory("curl")]
    [InlineData(ServerTls.Refused, SslConnectError)]
    [InlineData(ServerTls.ExpiredCertificate, PeerFailedVerification)]
    public async Task ServerTls_ForCurl_HasItsExitCode(ServerTls how, int exitCode)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { ServerTls = how });
        var message = SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi));

        var result = Curl.Post(mock.Server.MutualTlsUri, message);

        Assert.True(result.ExitCode == exitCode, $"{result.ExitCode}: {result.Error}");
        if (how is ServerTls.ExpiredCertificate)
            Assert.Contains("expired", result.Error, StringComparison.Ordinal);
    }

    private static async Task<CallOutcome> CallOnANewConnectionAsync(MockUnderTest mock)
    {
        using var http = MockUnderTest.NewClient(SharedPki.Store.Certificate(Insi.Pki.PkiRole.InsiAuto));
        return await new InsiClient(http, mock.Server.MutualTlsUri, TimeProvider.System)
            .PostAsync(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)));
    }
}
