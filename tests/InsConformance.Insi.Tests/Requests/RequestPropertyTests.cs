using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Requests;

public sealed class RequestPropertyTests
{
    [Fact]
    public void Read_WhatTheWriterWrote_GivesItBack() =>
        Property.Holds(Generators.Request, sent => Same(sent, RequestReader.Read(SearchRequestWriter.Write(sent))));

    [Fact]
    public void Read_SameMessageWithOtherPrefixesCommentsAndSpaces_GivesTheSame()
    {
        var seed = 0;
        Property.Holds(Generators.Request, sent => Same(sent, RequestReader.Read(Scrambler.Scramble(SearchRequestWriter.Write(sent), ++seed))));
    }

    private static void Same(SearchRequest sent, RequestReading reading)
    {
        Assert.True(reading.IsRequest, reading.Fault?.Code);
        var received = reading.Request;
        Assert.Equal(sent.Bam, received.Bam);
        Assert.Equal(sent.Lps, received.Lps);
        Assert.Equal(sent.Action, received.Action);
        Assert.Equal(sent.MessageId, received.MessageId);
        Assert.Equal(sent.Search.Prenoms, received.Search.Prenoms);
        Assert.Equal(sent.Search with { Prenoms = [] }, received.Search with { Prenoms = [] });
        Assert.Equal(sent.EmptySecurity, received.Security is { IsEmpty: true });
    }
}
