using System.Runtime.CompilerServices;

namespace InsConformance.Cards.PcSc.Linux;

/// <summary>The answer to reset inside <see cref="LinuxReaderState"/>, 33 bytes.</summary>
[InlineArray(Length)]
internal struct LinuxAtr
{
    public const int Length = 33;

    private byte _first;
}
