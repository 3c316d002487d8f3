using System.IO.Enumeration;

namespace InsConformance.InsiMock.Faults;

/// <summary>Patterns of <c>wsa:MessageID</c>: <c>*</c> and <c>?</c>, case counts, no escape.</summary>
internal static class MessageIdPattern
{
    public static bool Fits(string pattern, string? messageId) =>
        messageId is not null && FileSystemName.MatchesSimpleExpression(pattern, messageId, ignoreCase: false);
}
