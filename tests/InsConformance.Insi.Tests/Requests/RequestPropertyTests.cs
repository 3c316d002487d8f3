using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;

namespace InsConformance.Insi.Tests.Requests;

public sealed class RequestPropertyTests
{
    [Fact]
    public void Read_WhatTheWriterWrote_GivesItBack() =>
        Property.Holds(Generators.Request, sent => Same(sent, Read(SearchRequestWriter.Write(sent))));

    [Fact]
    public void Read_SameMessageWithOtherPrefixesCommentsAndSpaces_GivesTheSame()
    {
        var seed = 0;
        Property.Holds(Generators.Request, sent => Same(sent, Read(Scrambler.Scramble(SearchRequestWriter.Write(sent), ++seed))));
    }

    private static void Same(SearchRequest sent, RequestReading reading)
    {
        Assert.True(reading.IsRequest, reading.Fault?.Code);
        var received = reading.Request;
        Assert.Equal(sent.Bam, received.Bam);
        Assert.Equal(sent.Lps, received.Lps);
        Assert.Equal(sent.Action, received.Action);
        Assert.Equal(sent.MessageId, received.MessageId);
        SamePayload(sent.Payload, received.Payload);
        Assert.Equal(sent.EmptySecurity, received.Security is { IsEmpty: true });
    }

    // The lists of a record are compared by reference.
    private static void SamePayload(RequestPayload sent, RequestPayload received)
    {
        switch (sent, received)
        {
            case (TraitsSearch a, TraitsSearch b):
                Assert.Equal(a.Prenoms, b.Prenoms);
                Assert.Equal(a with { Prenoms = [] }, b with { Prenoms = [] });
                break;
            case (BatchDeposit a, BatchDeposit b):
                Assert.Equal(a.Persons, b.Persons);
                break;
            default:
                Assert.Equal(sent, received);
                break;
        }
    }

    private static RequestReading Read(byte[] message) => RequestReader.Read(message, verification: VerificationContract.Default);
}
