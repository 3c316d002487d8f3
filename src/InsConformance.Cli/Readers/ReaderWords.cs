using InsConformance.Cards.Readers;
using InsConformance.Cards.Readers.Known;

namespace InsConformance.Cli.Readers;

/// <summary>How readers and cards are told on the screen and in JSON.</summary>
internal static class ReaderWords
{
    public static string Card(ReaderState reader) =>
        reader.IsMute ? "mute card" : reader.Atr is { } atr ? Kind(atr.Span) : "empty";

    public static string Kind(ReadOnlySpan<byte> atr) => KnownCards.Default.Find(atr)?.Label ?? "unknown card";

    public static string Use(ReaderState reader) => reader.IsExclusive ? "held by one program" : reader.IsInUse ? "in use" : "";

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes);

    /// <summary>Sex, year of birth and key of a NIR alone.</summary>
    public static string Masked(string nir) => nir.Length == 15 ? $"{nir[..3]}{new string('*', 10)}{nir[13..]}" : new string('*', nir.Length);
}
