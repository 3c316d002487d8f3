using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Tests.Journal;

/// <summary>An exchange of which only the number matters.</summary>
internal static class BareExchange
{
    public static Exchange Make(long number) => new()
    {
        Number = number,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.Zero,
        Target = "POST /lps",
        Request = ReadOnlyMemory<byte>.Empty,
        RequestFields = [],
        Status = 200,
        Response = ReadOnlyMemory<byte>.Empty,
        ResponseFields = [],
        Findings = [],
    };
}
