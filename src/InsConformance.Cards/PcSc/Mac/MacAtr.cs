using System.Runtime.CompilerServices;

namespace InsConformance.Cards.PcSc.Mac;

/// <summary>The answer to reset inside <see cref="MacReaderState"/>, 33 bytes.</summary>
[InlineArray(Length)]
internal struct MacAtr
{
    public const int Length = 33;

    private byte _first;
}
