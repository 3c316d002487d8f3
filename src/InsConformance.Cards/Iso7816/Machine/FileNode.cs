using System.Buffers.Binary;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>A file in its place, with the templates that SELECT answers already written.</summary>
internal sealed class FileNode
{
    private readonly byte[] _fcp;
    private readonly byte[] _fci;

    /// <summary>Places a file and what is in it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">Its directory; itself for the MF.</param>
    /// <exception cref="ArgumentException">Two files of one directory have the same id, or the content is too long.</exception>
    public FileNode(CardFile file, FileNode? parent)
    {
        if (file.Content.Length > ushort.MaxValue)
            throw new ArgumentException($"file {file} is longer than {ushort.MaxValue} bytes", nameof(file));
        File = file;
        Parent = parent ?? this;
        var parameters = file.ControlParameters ?? Usual(file);
        _fcp = BerTlv.Write(0x62, parameters);
        _fci = BerTlv.Write(0x6F, parameters);
        Children = [.. (file.Files ?? []).Select(f => new FileNode(f, this))];
        var twice = Children.Where(c => c.File.Id is not null).GroupBy(c => c.File.Id).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"two files {twice.Key:X4} in {file}", nameof(file));
    }

    /// <summary>The file.</summary>
    public CardFile File { get; }

    /// <summary>Its directory; itself for the MF.</summary>
    public FileNode Parent { get; }

    /// <summary>What is in it, in the order of the profile.</summary>
    public FileNode[] Children { get; }

    /// <summary>Template 62.</summary>
    public ReadOnlySpan<byte> Fcp => _fcp;

    /// <summary>Template 6F.</summary>
    public ReadOnlySpan<byte> Fci => _fci;

    /// <summary>The file of an id in this directory, or <see langword="null"/>.</summary>
    public FileNode? Child(ushort id)
    {
        foreach (var child in Children)
        {
            if (child.File.Id == id)
                return child;
        }

        return null;
    }

    /// <summary>The elementary file of a short id in this directory, or <see langword="null"/>.</summary>
    public FileNode? ChildBySfi(byte sfi)
    {
        foreach (var child in Children)
        {
            if (child.File.Sfi == sfi)
                return child;
        }

        return null;
    }

    private static byte[] Usual(CardFile file)
    {
        using var parameters = new MemoryStream();
        Span<byte> number = stackalloc byte[2];
        if (!file.IsDirectory)
        {
            BinaryPrimitives.WriteUInt16BigEndian(number, (ushort)file.Content.Length);
            parameters.Write(BerTlv.Write(0x80, number.ToArray()));
        }

        parameters.Write([0x82, 0x01, file.IsDirectory ? (byte)0x38 : (byte)0x01]);
        if (file.Id is { } id)
        {
            BinaryPrimitives.WriteUInt16BigEndian(number, id);
            parameters.Write(BerTlv.Write(0x83, number.ToArray()));
        }

        if (file.Names.Count > 0)
            parameters.Write(BerTlv.Write(0x84, file.Names[0]));
        if (file.Sfi is { } sfi)
            parameters.Write([0x88, 0x01, (byte)(sfi << 3)]);
        return parameters.ToArray();
    }
}
