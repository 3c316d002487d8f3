namespace InsConformance.InsiMock.Logging;

/// <summary>
/// A MessageID as it may be shown where no identity may: a UUID with or without prefix (contract section 2.5) as it came; any other is the LPS's own text, which
/// may name a patient or forge a line, and only its length is told.
/// </summary>
internal static class OpenMessageId
{
    private static readonly string[] Prefixes = ["uuid:", "urn:uuid:"];

    public static string? Of(string? messageId)
    {
        if (messageId is null)
            return null;
        var prefix = Array.Find(Prefixes, p => messageId.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ?? "";
        return Guid.TryParseExact(messageId.AsSpan(prefix.Length), "D", out _) ? messageId : $"[not a UUID: {messageId.Length} characters, not shown]";
    }
}
