namespace InsConformance.InsiMock.People;

/// <summary>
/// Finds people by their matricule in force and by the insured person on whose card they are, in constant time. Two open-addressing tables of ordinals, so
/// some eight bytes per person; what they point to is compared for good. Immutable.
/// </summary>
internal sealed class CardIndex
{
    private readonly Func<int, string> _number;
    private readonly Func<int, CardFacts?> _card;
    private readonly int[] _byNumber;
    private readonly int[] _byOd;

    /// <summary>Builds the index.</summary>
    /// <param name="count">Number of people.</param>
    /// <param name="number">Matricule in force of a person.</param>
    /// <param name="card">Facts of a person's card, or <see langword="null"/>.</param>
    public CardIndex(int count, Func<int, string> number, Func<int, CardFacts?> card)
    {
        _number = number;
        _card = card;
        _byNumber = Table(count);
        var withCard = 0;
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            Add(_byNumber, number(ordinal), ordinal);
            if (card(ordinal) is not null)
                withCard++;
        }

        _byOd = Table(withCard);
        for (var ordinal = 0; ordinal < count && withCard > 0; ordinal++)
        {
            if (card(ordinal) is { } facts)
                Add(_byOd, facts.MatriculeOd, ordinal);
        }
    }

    /// <summary>Everyone whose matricule in force is this one, in file order.</summary>
    public IEnumerable<int> WithNumber(string number)
    {
        foreach (var ordinal in Chain(_byNumber, number))
        {
            if (_number(ordinal) == number)
                yield return ordinal;
        }
    }

    /// <summary>Everyone of this birth rank on the card of an insured person; someone without card facts is alone on their own card.</summary>
    public IEnumerable<int> OnCard(string matriculeOd, int rank)
    {
        foreach (var ordinal in Chain(_byOd, matriculeOd))
        {
            if (_card(ordinal) is { } facts && facts.RangNaissance == rank && facts.MatriculeOd == matriculeOd)
                yield return ordinal;
        }

        if (rank != 1)
            yield break;
        foreach (var ordinal in WithNumber(matriculeOd))
        {
            if (_card(ordinal) is null)
                yield return ordinal;
        }
    }

    // At most half full, so that every chain ends soon at an empty slot.
    private static int[] Table(int count)
    {
        var size = 16;
        while (size < count * 2L)
            size *= 2;
        return new int[size];
    }

    // Ordinals are kept plus one: zero is an empty slot.
    private static void Add(int[] table, string number, int ordinal)
    {
        var slot = Slot(table, number);
        while (table[slot] != 0)
            slot = (slot + 1) & (table.Length - 1);
        table[slot] = ordinal + 1;
    }

    private static IEnumerable<int> Chain(int[] table, string number)
    {
        for (var slot = Slot(table, number); table[slot] != 0; slot = (slot + 1) & (table.Length - 1))
            yield return table[slot] - 1;
    }

    // FNV-1a, with a last mixing because the table keeps the low bits only.
    private static int Slot(int[] table, string number)
    {
        var hash = 2166136261u;
        foreach (var unit in number)
            hash = (hash ^ unit) * 16777619;
        hash ^= hash >> 15;
        return (int)(hash & (uint)(table.Length - 1));
    }
}
