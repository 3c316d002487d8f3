namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>A file of a card: a directory (MF, DF, application) when it has a list of files, otherwise an elementary file with its content. ISO 7816-4.</summary>
internal sealed class CardFile
{
    /// <summary>File id, e.g. 0x3F00; <see langword="null"/> for an application known by name only.</summary>
    public ushort? Id { get; init; }

    /// <summary>Short file id of an elementary file, 1 to 30.</summary>
    public byte? Sfi { get; init; }

    /// <summary>Names (AID) by which a directory is selected, the first one told in its control parameters; 1 to 16 bytes each.</summary>
    public IReadOnlyList<byte[]> Names { get; init; } = [];

    /// <summary>What a directory holds; <see langword="null"/> for an elementary file.</summary>
    public IReadOnlyList<CardFile>? Files { get; init; }

    /// <summary>Content of an elementary file, at most 65,535 bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Who may read the content.</summary>
    public AccessRule Read { get; init; }

    /// <summary>The data objects inside the templates 62 and 6F that SELECT answers; <see langword="null"/> for size, kind, id, name and short id.</summary>
    public byte[]? ControlParameters { get; init; }

    /// <summary>Whether it is a directory.</summary>
    public bool IsDirectory => Files is not null;

    /// <summary>Says which file it is, not what is in it.</summary>
    public override string ToString() => Id is { } id ? $"{id:X4}" : Names.Count > 0 ? Convert.ToHexString(Names[0]) : "file";
}
