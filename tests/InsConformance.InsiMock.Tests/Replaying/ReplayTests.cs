using System.Net;
using System.Text;
using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Replaying;
using InsConformance.InsiMock.Tests.Forwarding;
using InsConformance.InsiMock.Tests.Recording;

namespace InsConformance.InsiMock.Tests.Replaying;

public sealed class ReplayTests
{
    private static Insi.Requests.TraitsSearch Houilles => MockUnderTest.Search("HOUILLES", "PIERRE", "M", "1993-01-27");

    [Fact]
    public async Task Replay_GivesTheRecordedBytesAndEchoesTheNewMessageId()
    {
        await using var real = await RealInsi.StartAsync(o => o with { Switches = new SwitchSettings { UnknownPerson = UnknownPerson.Desir1020, SuccessShape = SuccessShape.S1 } });
        var recorded = await RecordAsync(real, [MockUnderTest.Ecetinsi, Houilles]);
        await using var mock = await ReplayAsync(real);

        var found = await mock.CallAsync(MockUnderTest.Ecetinsi);
        var request = mock.Requests.Search(Houilles) with { MessageId = "uuid:<autre> & \"é\"" };
        var unknown = await mock.CallAsync(request);

        Assert.Equal(recorded[0].Response.ToArray(), found.Response.ToArray());
        var expected = Encoding.UTF8.GetString(recorded[1].Response.Span).Replace(
            recorded[1].MessageId!, "uuid:&lt;autre&gt; &amp; &quot;é&quot;", StringComparison.Ordinal);
        Assert.Equal(request.MessageId, unknown.Fault?.MessageId);
        Assert.Equal((500, expected), (unknown.Status, Encoding.UTF8.GetString(unknown.Response.Span)));
        Assert.Equal(
            [(AnswerSource.Replay, "00", null), (AnswerSource.Replay, (string?)null, "desir_1020")],
            mock.Server.Journal.Snapshot().Select(e => (e.AnsweredBy, e.CodeCr, e.FaultCode)));
        Assert.Equal("application/soap+xml;charset=utf-8", mock.Server.Journal.Snapshot()[0].ResponseFields.First(f => f.Name == "Content-Type").Value);
    }

    [Theory]
    [InlineData(ReplayEnd.Last, "00 01 01")]
    [InlineData(ReplayEnd.Restart, "00 01 00")]
    [InlineData(ReplayEnd.Unmatched, "00 01 -")]
    public async Task Replay_OfTheSameRequest_FollowsTheRecordingThenItsEnd(ReplayEnd end, string codes)
    {
        await using var real = await RealInsi.StartAsync();
        await using (var recorder = await real.StartMockAsync())
        {
            real.Server.Switches.Update(s => s with { CndaFiles = s.CndaFiles.Add("ecetinsi-pierre-alain", "2.04-cas2.xml") });
            await recorder.CallAsync(MockUnderTest.Ecetinsi);
            real.Server.Switches.Update(s => s with { CndaFiles = s.CndaFiles.SetItem("ecetinsi-pierre-alain", "rep-cr01.xml") });
            await recorder.CallAsync(MockUnderTest.Ecetinsi);
        }

        await using var mock = await ReplayAsync(real, s => s with { End = end });
        Assert.Equal(codes, await CodesAsync(mock));
        mock.Server.Reset();
        Assert.Equal(codes, await CodesAsync(mock));
    }

    [Fact]
    public async Task Replay_OfARequestWrittenOtherwise_IsTheSame()
    {
        await using var real = await RealInsi.StartAsync(o => o with { AcceptedIdams = [CardRequest.Idam] });
        await using (var recorder = await real.StartMockAsync())
            await recorder.PostAsync(CardRequest.Bytes());
        await using var mock = await ReplayAsync(real);
        var text = Encoding.UTF8.GetString(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Search("ECETINSI", "PIERRE-ALAIN", "M", "2009-07-14", "63220"))));

        using var answer = await mock.PostAsync(Encoding.UTF8.GetBytes(text.Replace("insi:", "autre:", StringComparison.Ordinal).Replace("xmlns:insi", "xmlns:autre", StringComparison.Ordinal)));

        Assert.Equal("00", ResponseReader.Read(await answer.Content.ReadAsByteArrayAsync()).Result?.CodeCr);
    }

    [Fact]
    public async Task Replay_OfWhatWasNotRecorded_IsAFaultThatSaysSo()
    {
        await using var real = await RealInsi.StartAsync();
        await RecordAsync(real, [Houilles]);
        await using var mock = await ReplayAsync(real);

        var outcome = await mock.CallAsync(MockUnderTest.Ecetinsi);

        Assert.Equal(500, outcome.Status);
        Assert.Contains("Aucun échange enregistré", outcome.Fault?.Reason, StringComparison.Ordinal);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Contains(exchange.Findings, f => f.CheckId == "replay-unmatched");
        Assert.Equal(AnswerSource.Mock, exchange.AnsweredBy);
    }

    [Fact]
    public async Task Replay_ElseMock_LetsTheMockAnswerTheRest()
    {
        await using var real = await RealInsi.StartAsync();
        await RecordAsync(real, [Houilles]);
        await using var mock = await ReplayAsync(real, s => s with { ElseMock = true });

        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
        Assert.Equal("01", (await mock.CallAsync(Houilles)).Result?.CodeCr);
        Assert.Equal([AnswerSource.Mock, AnswerSource.Replay], mock.Server.Journal.Snapshot().Select(e => e.AnsweredBy));
    }

    [Fact]
    public async Task Replay_OfAnUnreadableRequest_IsFoundByItsBytes()
    {
        await using var real = await RealInsi.StartAsync();
        await using (var recorder = await real.StartMockAsync(s => s with { KeepSecrets = true }))
            await recorder.PostAsync("<broken>"u8.ToArray());
        await using var mock = await ReplayAsync(real);

        using var answer = await mock.PostAsync("<broken>"u8.ToArray());

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(AnswerSource.Replay, Assert.Single(mock.Server.Journal.Snapshot()).AnsweredBy);
    }

    [Fact]
    public async Task Replay_OfMaskedIdentitiesOrOfNoRecording_IsRefusedAtStart()
    {
        await using var real = await RealInsi.StartAsync();
        await using (var recorder = await real.StartMockAsync(s => s with { MaskIdentities = true }))
            await recorder.CallAsync(MockUnderTest.Ecetinsi);
        using var empty = new TemporaryFolder();

        Assert.Equal("replay-masked", (await Assert.ThrowsAsync<InputException>(() => ReplayAsync(real))).Code);
        Assert.Equal("not-a-recording", (await Assert.ThrowsAsync<InputException>(() => ReplayAsync(real, s => s with { Folder = empty.FullPath }))).Code);
    }

    [Fact]
    public async Task Replay_ByManyClientsAtOnce_GivesEachAnswerOnce()
    {
        await using var real = await RealInsi.StartAsync();
        await RecordAsync(real, [.. Enumerable.Repeat(MockUnderTest.Ecetinsi, 8)]);
        await using var mock = await ReplayAsync(real, s => s with { End = ReplayEnd.Unmatched });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => mock.CallAsync(MockUnderTest.Ecetinsi)));

        Assert.Equal(8, outcomes.Count(o => o.Result?.CodeCr == "00"));
    }

    private static async Task<string> CodesAsync(MockUnderTest mock)
    {
        var codes = new List<string>();
        for (var i = 0; i < 3; i++)
            codes.Add((await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr ?? "-");
        return string.Join(' ', codes);
    }

    private static async Task<IReadOnlyList<Exchange>> RecordAsync(RealInsi real, IReadOnlyList<TraitsSearch> searches)
    {
        await using var recorder = await real.StartMockAsync();
        foreach (var search in searches)
            await recorder.CallAsync(search);
        return real.Server.Journal.Snapshot();
    }

    private static Task<MockUnderTest> ReplayAsync(RealInsi real, Func<ReplaySettings, ReplaySettings>? change = null)
    {
        var settings = new ReplaySettings { Folder = real.Keep };
        return MockUnderTest.StartAsync(o => o with { Replay = change is null ? settings : change(settings) });
    }
}
