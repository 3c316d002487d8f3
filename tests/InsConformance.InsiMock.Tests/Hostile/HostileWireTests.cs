using InsConformance.Insi;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Schemas;
using InsConformance.Insi.Tests.Hostile;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>Every hostile message through a real socket: a fault, a line in the journal with the byte, and the server lives on.</summary>
public sealed class HostileWireTests(PlainMock mock) : IClassFixture<PlainMock>
{
    public static TheoryData<string> Names() => [.. HostileMessages.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_HostileMessage_IsAFaultWithItsByteAndTheNextRequestIsAnswered(string name)
    {
        var (message, soapCode, code) = HostileMessages.All[name];
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync(RawConnection.Post(message));
        var answer = await connection.ReadAsync();

        Assert.Equal((500, InsiNames.ContentType), (answer!.Status, answer.Fields["Content-Type"]));
        var fault = ResponseReader.Read(answer.Body).Fault;
        Assert.Equal(soapCode, fault?.SoapCode);
        Assert.Empty(SchemaValidator.Validate(answer.Body));
        var exchange = mock.Last();
        Assert.Equal((500, soapCode), (exchange.Status, exchange.FaultCode));
        var finding = exchange.Findings[0];
        Assert.Equal(code, finding.CheckId);
        Assert.Contains($"octet {finding.ByteOffset})", fault!.Reason, StringComparison.Ordinal);
        Assert.Equal(code == "too-large", answer.Closes);
        await mock.AssertAliveAsync(answer.Closes ? null : connection);
    }

    [Fact]
    public async Task Journal_OfTheAdminApi_ShowsTheByte()
    {
        await using var own = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        using var connection = await RawConnection.OpenAsync(own.Server.PlainUri!);
        await connection.SendAsync(RawConnection.Post("<a>\n<b></c>"u8));
        await connection.ReadAsync();
        using var http = new HttpClient();

        using var json = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri(own.Server.AdminUri, "__admin/exchanges")));

        var finding = json.RootElement.GetProperty("requests")[0].GetProperty("findings")[0];
        Assert.Equal((2, 9), (finding.GetProperty("line").GetInt32(), finding.GetProperty("byteOffset").GetInt32()));
    }

    [Fact]
    public async Task Post_SoapOneOne_NamesTheVersionThatIsUnderstood()
    {
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync(RawConnection.Post(HostileMessages.All["soap-1.1"].Message));

        var text = System.Text.Encoding.UTF8.GetString((await connection.ReadAsync())!.Body);
        Assert.Contains("<soap:Upgrade><soap:SupportedEnvelope qname=\"soap:Envelope\"/></soap:Upgrade>", text, StringComparison.Ordinal);
    }

    [RequiresToolTheory("xmllint")]
    [InlineData(FaultShape.F1)]
    [InlineData(FaultShape.F2)]
    public async Task Faults_OverTheWire_AreValidForXmllint(FaultShape shape)
    {
        await using var own = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        own.Switch(s => s with { FaultShape = shape });
        using var documents = new XmllintBatch();
        foreach (var (name, (message, _, _)) in HostileMessages.All)
        {
            using var connection = await RawConnection.OpenAsync(own.Server.PlainUri!);
            await connection.SendAsync(RawConnection.Post(message));
            documents.Add(name, (await connection.ReadAsync())!.Body);
        }

        documents.AssertAllValid();
    }
}
