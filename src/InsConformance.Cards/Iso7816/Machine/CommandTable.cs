using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>The commands of a card type by INS and class.</summary>
internal sealed class CommandTable
{
    private readonly CardCommand[]?[] _byIns = new CardCommand[]?[256];
    private readonly bool[] _classes = new bool[256];

    /// <summary>Creates the table. Of two commands for the same bytes the first one counts.</summary>
    public CommandTable(IReadOnlyList<CardCommand> commands)
    {
        foreach (var group in commands.GroupBy(c => c.Ins))
            _byIns[group.Key] = [.. group];
        for (var cla = 0; cla < 256; cla++)
            _classes[cla] = commands.Any(c => c.Matches((byte)cla));
        IsInterindustry = _classes[0];
    }

    /// <summary>Whether the card knows class 00.</summary>
    public bool IsInterindustry { get; }

    /// <summary>Whether the card knows any command of this class.</summary>
    public bool KnowsClass(byte cla) => _classes[cla];

    /// <summary>The command for these bytes, or <see langword="null"/>.</summary>
    public CardCommand? Find(byte cla, byte ins)
    {
        if (_byIns[ins] is { } commands)
        {
            foreach (var command in commands)
            {
                if (command.Matches(cla))
                    return command;
            }
        }

        return null;
    }
}
