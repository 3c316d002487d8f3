using System.Globalization;
using InsConformance.Foundation;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>How a broken compact file is told: the file, the byte, what was expected there.</summary>
/// <param name="path">Path as the user gave it.</param>
internal sealed class CompactFaults(string path)
{
    public InputException At(long offset, string expected) => new(
        "population-file",
        new Place(path),
        string.Create(CultureInfo.InvariantCulture, $"damaged population file, at byte {offset}: {expected}"),
        "make it again: insconf population generate");

    public InputException NotOne(string message, string cure) => new("population-file", new Place(path), message, cure);
}
