using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>Everything that a card remembers from one command to the next. Counters of PINs stay for ever, the rest until power or reset.</summary>
internal sealed class CardState
{
    private readonly PinState[] _pins;

    /// <summary>A card fresh from its maker.</summary>
    public CardState(CardProfile profile)
    {
        Profile = profile;
        Root = new FileNode(profile.Root, null);
        Directory = Root;
        _pins = [.. profile.Pins.Select(p => new PinState(p))];
        var directories = new List<FileNode>();
        Collect(Root, directories);
        NamedDirectories = [.. directories];
    }

    /// <summary>The card type and its content.</summary>
    public CardProfile Profile { get; }

    /// <summary>The MF.</summary>
    public FileNode Root { get; }

    /// <summary>Directories that have a name, MF first, then in the order of the profile.</summary>
    public FileNode[] NamedDirectories { get; }

    /// <summary>The current directory.</summary>
    public FileNode Directory { get; private set; }

    /// <summary>The current elementary file, if any.</summary>
    public FileNode? File { get; private set; }

    /// <summary>What MSE set.</summary>
    public SecurityEnvironment Environment { get; } = new();

    /// <summary>The rest of the last response.</summary>
    public ByteStore Pending { get; } = new();

    /// <summary>Makes a file the current one.</summary>
    public void Select(FileNode node)
    {
        if (node.File.IsDirectory)
        {
            Directory = node;
            File = null;
        }
        else
        {
            Directory = node.Parent;
            File = node;
        }
    }

    /// <summary>The PIN of a reference, or <see langword="null"/>.</summary>
    public PinState? Pin(byte reference)
    {
        foreach (var pin in _pins)
        {
            if (pin.Reference == reference)
                return pin;
        }

        return null;
    }

    /// <summary>Whether what a rule asks for holds now.</summary>
    public bool IsGranted(AccessRule rule) => !rule.IsNever && (rule.PinReference == 0 || Pin(rule.PinReference) is { IsVerified: true });

    /// <summary>Power or reset.</summary>
    public void Drop()
    {
        Select(Root);
        foreach (var pin in _pins)
            pin.Drop();
        Environment.Drop();
        Pending.Clear();
    }

    private static void Collect(FileNode node, List<FileNode> into)
    {
        if (node.File.Names.Count > 0)
            into.Add(node);
        foreach (var child in node.Children)
            Collect(child, into);
    }
}
