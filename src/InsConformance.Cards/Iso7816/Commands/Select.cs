using System.Buffers.Binary;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>SELECT in the forms that the card type knows. A file that is not found leaves the selection as it was. ISO 7816-4.</summary>
internal static class Select
{
    private const ushort RootId = 0x3F00;

    /// <summary>Answers the command.</summary>
    public static ushort Run(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (FormOf(card.Profile.SelectForms, command.P1, command.P2) is not { } form)
            return StatusWords.WrongParameters;
        if (!HasRightLength(form.By, command.Data.Length))
            return StatusWords.LengthInconsistent;
        if (Find(card, form.By, command.Data, command.P2 & 0x03) is not { } found)
            return StatusWords.FileNotFound;
        card.Select(found);
        switch (command.P2 & 0x0C)
        {
            case 0x00:
                response.Write(found.Fci);
                break;
            case 0x04:
                response.Write(found.Fcp);
                break;
            default:
                break;
        }

        return StatusWords.Success;
    }

    /// <summary>The file that a full path names, 3F00 first, or <see langword="null"/>.</summary>
    public static FileNode? FindByFullPath(CardState card, ReadOnlySpan<byte> path) =>
        path.Length >= 2 && path.Length % 2 == 0 && BinaryPrimitives.ReadUInt16BigEndian(path) == RootId ? Walk(card.Root, path[2..]) : null;

    private static SelectForm? FormOf(IReadOnlyList<SelectForm> forms, byte p1, byte p2)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].P1 != p1)
                continue;
            var known = forms[i].P2;
            for (var j = 0; j < known.Count; j++)
            {
                if (known[j] == p2)
                    return forms[i];
            }
        }

        return null;
    }

    private static bool HasRightLength(SelectBy by, int length) => by switch
    {
        SelectBy.FileId => length is 0 or 2,
        SelectBy.ChildDirectory or SelectBy.ElementaryFile => length == 2,
        SelectBy.Parent => length == 0,
        SelectBy.Name => length <= 16,
        _ => length >= 2 && length % 2 == 0,
    };

    private static FileNode? Find(CardState card, SelectBy by, ReadOnlySpan<byte> data, int occurrence) => by switch
    {
        SelectBy.FileId => data.IsEmpty ? card.Root : FindById(card, BinaryPrimitives.ReadUInt16BigEndian(data)),
        SelectBy.ChildDirectory => card.Directory.Child(BinaryPrimitives.ReadUInt16BigEndian(data)) is { File.IsDirectory: true } child ? child : null,
        SelectBy.ElementaryFile => card.Directory.Child(BinaryPrimitives.ReadUInt16BigEndian(data)) is { File.IsDirectory: false } file ? file : null,
        SelectBy.Parent => card.Directory == card.Root ? null : card.Directory.Parent,
        SelectBy.Name => FindByName(card, data, occurrence),
        SelectBy.PathFromRoot => Walk(card.Root, data),
        SelectBy.PathFromCurrent => Walk(card.Directory, data),
        SelectBy.FullPath => FindByFullPath(card, data),
        _ => null,
    };

    private static FileNode? FindById(CardState card, ushort id)
    {
        if (id == RootId)
            return card.Root;
        var here = card.Directory;
        if (here.Child(id) is { } child)
            return child;
        if (here.File.Id == id)
            return here;
        return here.Parent.File.Id == id ? here.Parent : here.Parent.Child(id);
    }

    private static FileNode? Walk(FileNode from, ReadOnlySpan<byte> path)
    {
        var at = from;
        while (!path.IsEmpty)
        {
            if (at.Child(BinaryPrimitives.ReadUInt16BigEndian(path)) is not { } next)
                return null;
            at = next;
            path = path[2..];
        }

        return at;
    }

    private static FileNode? FindByName(CardState card, ReadOnlySpan<byte> name, int occurrence)
    {
        var named = card.NamedDirectories;
        if (name.IsEmpty)
            return card.Root;
        var current = Array.IndexOf(named, card.Directory);
        var (start, step) = occurrence switch
        {
            0 => (0, 1),
            1 => (named.Length - 1, -1),
            2 => (current + 1, 1),
            _ => (current < 0 ? named.Length - 1 : current - 1, -1),
        };
        for (var i = start; i >= 0 && i < named.Length; i += step)
        {
            var names = named[i].File.Names;
            for (var j = 0; j < names.Count; j++)
            {
                if (names[j].AsSpan().StartsWith(name))
                    return named[i];
            }
        }

        return null;
    }
}
