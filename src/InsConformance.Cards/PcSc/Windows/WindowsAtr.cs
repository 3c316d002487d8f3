using System.Runtime.CompilerServices;

namespace InsConformance.Cards.PcSc.Windows;

/// <summary>The answer to reset inside <see cref="WindowsReaderState"/>, 36 bytes.</summary>
[InlineArray(Length)]
internal struct WindowsAtr
{
    public const int Length = 36;

    private byte _first;
}
