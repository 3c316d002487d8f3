using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>A mock with the plain listener, for tests that speak to the socket; one for all tests of a class.</summary>
public sealed class PlainMock : IAsyncLifetime
{
    private MockUnderTest? _mock;

    internal MockServer Server => _mock!.Server;

    internal Uri Address => Server.PlainUri!;

    /// <summary>A fresh request that is answered code 00.</summary>
    internal byte[] GoodRequest() => SearchRequestWriter.Write(_mock!.Requests.Search(MockUnderTest.Ecetinsi));

    public async Task InitializeAsync() => _mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });

    public async Task DisposeAsync() => await _mock!.DisposeAsync();

    /// <summary>A good request is answered, on that connection or on a new one.</summary>
    internal async Task AssertAliveAsync(RawConnection? connection = null)
    {
        using var own = connection is null ? await RawConnection.OpenAsync(Address) : null;
        var open = connection ?? own!;
        await open.SendAsync(RawConnection.Post(GoodRequest()));
        var answer = await open.ReadAsync();
        Assert.Equal(200, answer?.Status);
        Assert.Equal("00", ResponseReader.Read(answer!.Body).Result?.CodeCr);
        Assert.Empty(Server.InternalErrors);
    }

    internal Exchange Last() => Server.Journal.Snapshot()[^1];
}
