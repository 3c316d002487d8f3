using InsConformance.Insi.Operations;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Requests;

public sealed class RequestRoundTripTests
{
    [Fact]
    public void Read_ConformRequest_GivesBackEveryPart()
    {
        var sent = Specimens.Request();

        var reading = RequestReader.Read(SearchRequestWriter.Write(sent));

        Assert.True(reading.IsRequest, reading.Fault?.Message);
        var received = reading.Request;
        Assert.Equal(InsiOperations.SearchByTraits, received.Operation);
        Assert.Equal(sent.Action, received.Action);
        Assert.Equal(sent.MessageId, received.MessageId);
        Assert.Equal(sent.Bam, received.Bam);
        Assert.Equal(sent.Lps, received.Lps);
        Assert.Equal(((TraitsSearch)sent.Payload).Prenoms, received.Search!.Prenoms);
        Assert.Equal((TraitsSearch)sent.Payload with { Prenoms = [] }, received.Search! with { Prenoms = [] });
        Assert.Null(received.Security);
    }
}
