using InsConformance.InsiMock.Hosting;

namespace InsConformance.InsiMock.Faults;

/// <summary>The words of the listeners in a plan.</summary>
internal static class ListenerWords
{
    public static IReadOnlyList<string> Known { get; } = ["mutual-tls", "card", "plain"];

    public static bool IsKnown(string word) => Known.Contains(word, StringComparer.Ordinal);

    public static string Word(this ListenerKind kind) => kind switch
    {
        ListenerKind.MutualTls => "mutual-tls",
        ListenerKind.Card => "card",
        ListenerKind.Plain => "plain",
        ListenerKind.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
