using System.Globalization;

namespace InsConformance.InsiMock.Transport;

/// <summary>A transport effect in one line for the journal, with the words of the fault plan.</summary>
internal static class TransportWords
{
    /// <summary>e.g. <c>delay=250ms status=503</c>.</summary>
    public static string Line(this TransportEffect effect)
    {
        var words = new List<string>();
        if (effect.Delay > TimeSpan.Zero)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"delay={effect.Delay.TotalMilliseconds:0}ms"));
        if (effect.Status is { } status)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"status={status}"));
        if (effect.RetryAfterSeconds is { } seconds)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"retry-after={seconds}s"));
        if (effect.ContentType is { } type)
            words.Add($"content-type={type}");
        if (effect.Body is not null)
            words.Add("body");
        if (effect.Gzip)
            words.Add("gzip");
        if (effect.Chunked)
            words.Add("chunked");
        if (effect.Dribble is { } dribble)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"dribble={dribble.Pieces}/{dribble.Duration.TotalMilliseconds:0}ms"));
        if (effect.Break is { } broken)
            words.Add(broken.Word() + (effect.BreakAfterBytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"={bytes}") : ""));
        return words.Count == 0 ? "plain" : string.Join(' ', words);
    }

    /// <summary>The word of a break in plans and in the journal.</summary>
    public static string Word(this ReplyBreak broken) => broken switch
    {
        ReplyBreak.Reset => "reset",
        ReplyBreak.Empty => "empty",
        ReplyBreak.ResetDuring => "reset-during",
        ReplyBreak.CloseDuring => "close-during",
        ReplyBreak.Garbage => "garbage",
        ReplyBreak.Random => "random",
        _ => throw new ArgumentOutOfRangeException(nameof(broken), broken, null),
    };
}
