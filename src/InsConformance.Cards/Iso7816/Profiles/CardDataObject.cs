using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>A data object that GET DATA reads, whole or by element. ISO 7816-4; security data objects of IAS-ECC in cards study section 3.7.</summary>
internal sealed class CardDataObject
{
    /// <summary>Its tag, e.g. 0xBF8101.</summary>
    public required int Tag { get; init; }

    /// <summary>Ids of the directories from which it is seen; from anywhere when empty.</summary>
    public IReadOnlyList<ushort> SeenFrom { get; init; } = [];

    /// <summary>Its value when it is asked for by its tag alone; <see langword="null"/> when it must be asked for by element.</summary>
    public Func<CardState, byte[]>? Value { get; init; }

    /// <summary>The values of its elements by their tag, e.g. 0xA0.</summary>
    public IReadOnlyDictionary<int, Func<CardState, byte[]>> Elements { get; init; } = new Dictionary<int, Func<CardState, byte[]>>();
}
