using System.Net;
using System.Net.Sockets;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Reference.Http;

namespace InsConformance.Lps.Tests.Driver;

public class DriverWireTests
{
    [Theory]
    [InlineData("/reset")]
    [InlineData("/identities/1")]
    [InlineData("/identities/1/insi/search")]
    public async Task Send_ToSilence_IsANonConformityWithinTheDeadlineOfThatRoute(string path)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var brief = TimeSpan.FromMilliseconds(100);
        using var wire = new DriverWire(new LpsDriverOptions(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")) { SetUpTimeout = brief, CallTimeout = brief, SearchTimeout = brief });

        var late = await Assert.ThrowsAsync<NonConformityException>(() => wire.SendAsync(new WireRequest("GET", path)));

        Assert.Contains("0.1 s", late.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithoutHttp_IsLeftToAPerson()
    {
        using var wire = new DriverWire(null);

        await Assert.ThrowsAsync<ManualProofException>(() => wire.SendAsync(new WireRequest("GET", "/lps")));
    }

    [Theory]
    [InlineData("LpsDescription", """{"name":"A","version":"1","contract":1,"capabilities":[]}""", null)]
    [InlineData("LpsDescription", """{"name":"A","version":"1","contract":1,"capabilities":[],"nie":null}""", "$.nie")]
    [InlineData("AuditTrail", """{"entries":[{"number":1,"at":"2026-01-01T00:00:00Z","user":"a","event":"insi-call","mode":null}]}""", "$.entries[0].mode")]
    [InlineData("LpsDescription", """{"name":"A","version":"1","contract":1,"capabilities":[],"couleur":"bleu"}""", "couleur")]
    [InlineData("LpsDescription", """{"name":"A","version":"1","contract":1}""", "capabilities")]
    [InlineData("ClockState", "null", "null")]
    public void Fault_OfABody_NamesWhatIsNotTheContract(string schema, string json, string? part)
    {
        var fault = ContractBodies.Fault(schema, System.Text.Encoding.UTF8.GetBytes(json));

        Assert.Equal(part is null, fault is null);
        Assert.Contains(part ?? "", fault ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_OfASchemaThatIsNotThere_IsWrongInput() => Assert.Throws<InputException>(() => ContractBodies.Fault("LpsPatient", "{}"u8));

    [Fact]
    public void Routes_OfTheContract_AreTheRoutesServedAndEveryCapabilityOfThemIsKnown()
    {
        Assert.Equal(LpsRoutes.All.Select(r => $"{r.Method} {r.Pattern}").Order(StringComparer.Ordinal), ContractRoutes.All.Select(r => $"{r.Method} {r.Path}").Order(StringComparer.Ordinal));
        Assert.All(ContractRoutes.All, r => Assert.True(r.Capability is null || LpsCapabilities.All.Contains(r.Capability)));
    }
}
