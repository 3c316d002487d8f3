namespace InsConformance.Cards.Readers;

/// <summary>Attributes of a reader that a program may ask for. PC/SC part 3; the numbers are those of pcsc-lite and Windows alike.</summary>
public enum ReaderFact
{
    /// <summary>Name of the maker, text.</summary>
    VendorName = 0x0001_0100,

    /// <summary>Version of the reader: major, minor, build (16 bits).</summary>
    Version = 0x0001_0102,

    /// <summary>Serial number of the reader, text.</summary>
    SerialNumber = 0x0001_0103,

    /// <summary>Answer to reset of its card.</summary>
    AnswerToReset = 0x0009_0303,
}
