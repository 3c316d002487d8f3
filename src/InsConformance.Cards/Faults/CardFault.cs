namespace InsConformance.Cards.Faults;

/// <summary>One fault and when it strikes. Without a selector it strikes at the next command (a mute card: at the next power-up) and at each one after it.</summary>
/// <param name="Kind">What the card does.</param>
public sealed record CardFault(CardFaultKind Kind)
{
    /// <summary>The longest time after which a slot takes out a card that answered no byte.</summary>
    public static readonly TimeSpan LongestBound = TimeSpan.FromMinutes(10);

    /// <summary>Only commands of this instruction are counted and hit; <see langword="null"/> counts all. Not for a mute card.</summary>
    public byte? Ins { get; init; }

    /// <summary>The first command (power-up) that is hit, from 1, counted from when the fault was injected.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>From the first one hit, each so manyth is hit: 1 is all of them.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Whether it strikes a single time.</summary>
    public bool Once { get; init; }

    /// <summary>How late the answer of <see cref="CardFaultKind.SlowAnswer"/> is.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>When a card of <see cref="CardFaultKind.EmptyAnswer"/> is taken out.</summary>
    public TimeSpan Bound { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>SW2 of <see cref="CardFaultKind.ForcedMoreData"/> and <see cref="CardFaultKind.ForcedWrongLe"/>; <see langword="null"/> tells the true length.</summary>
    public byte? Sw2 { get; init; }

    /// <summary>Bits that <see cref="CardFaultKind.FlippedBits"/> inverts.</summary>
    public int Bits { get; init; } = 1;

    /// <summary>Decides which bits are inverted: the same seed inverts the same ones.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What is wrong with these values, one sentence each; empty when nothing is.</summary>
    public IReadOnlyList<string> Mistakes()
    {
        var mistakes = new List<string>();
        if (Nth < 1)
            mistakes.Add($"the first command hit must be 1 or more, not {Nth}");
        if (Every < 1)
            mistakes.Add($"'each so manyth' must be 1 or more, not {Every}");
        if (Bits is < 1 or > 4096)
            mistakes.Add($"bits to invert must be 1 to 4096, not {Bits}");
        if (Delay < TimeSpan.Zero || Delay > TimeSpan.FromHours(1))
            mistakes.Add($"a delay must be 0 to 3600 seconds, not {Delay.TotalSeconds:0.###}");
        if (Bound <= TimeSpan.Zero || Bound > LongestBound)
            mistakes.Add($"the bound of an empty answer must be more than 0 and at most {LongestBound.TotalSeconds:0} seconds, not {Bound.TotalSeconds:0.###}");
        if (Kind == CardFaultKind.Mute && Ins is not null)
            mistakes.Add("a mute card hears no command: it takes no instruction");
        return mistakes;
    }

    /// <summary>The fault as a person reads it, e.g. <c>réponse lente (5 s), INS 88, à partir de 2</c>.</summary>
    public override string ToString()
    {
        var detail = Kind switch
        {
            CardFaultKind.SlowAnswer => $" ({Delay.TotalSeconds:0.###} s)",
            CardFaultKind.EmptyAnswer => $" (carte retirée après {Bound.TotalSeconds:0.###} s)",
            CardFaultKind.FlippedBits => $" ({Bits}, graine {Seed})",
            _ when Sw2 is { } sw2 => $" ({sw2:X2})",
            _ => "",
        };
        return CardFaultWords.Name(Kind) + detail + (Ins is { } ins ? $", INS {ins:X2}" : "")
            + (Nth > 1 ? $", à partir de {Nth}" : "") + (Once ? ", une fois" : Every > 1 ? $", toutes les {Every}" : "");
    }
}
