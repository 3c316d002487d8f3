using InsConformance.Foundation;

namespace InsConformance.Cards.Vpcd;

/// <summary>Where pcscd's virtual reader listens and how the link to it behaves.</summary>
public sealed record VpcdOptions
{
    /// <summary>Port of the first virtual reader, 0x8C7B; the next ones follow. Cards study section 1.1.</summary>
    public const int FirstPort = 35963;

    /// <summary>Address of the machine whose pcscd is meant.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>Port of the reader.</summary>
    public int Port { get; init; } = FirstPort;

    /// <summary>How long to wait before connecting again while pcscd does not run.</summary>
    public TimeSpan RetryEvery { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether to acknowledge at once what comes (Linux only): without it each APDU takes 44 ms. Cards study section 1.8 [M].</summary>
    public bool QuickAck { get; init; } = true;

    /// <summary>Refuses values that make no sense, all at once.</summary>
    /// <exception cref="InputException">At least one is wrong.</exception>
    public void Check()
    {
        var mistakes = new List<string>();
        if (string.IsNullOrWhiteSpace(Host))
            mistakes.Add("the host is empty (e.g. 127.0.0.1)");
        if (Port is < 1 or > 65_535)
            mistakes.Add($"the port must be 1 to 65535, not {Port} (e.g. {FirstPort})");
        if (RetryEvery <= TimeSpan.Zero)
            mistakes.Add("the time between attempts must be more than 0");
        if (mistakes.Count > 0)
            throw new InputException("vpcd-options", null, string.Join("; ", mistakes));
    }
}
