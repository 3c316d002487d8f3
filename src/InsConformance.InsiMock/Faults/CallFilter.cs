namespace InsConformance.InsiMock.Faults;

/// <summary>Which calls a rule counts: those that fit everything that is given; all when nothing is.</summary>
public sealed record CallFilter
{
    /// <summary>Every call.</summary>
    public static CallFilter Any { get; } = new();

    /// <summary>Name of the operation, e.g. <c>rechercherInsAvecTraitsIdentite</c>.</summary>
    public string? Operation { get; init; }

    /// <summary><c>mutual-tls</c>, <c>card</c> or <c>plain</c>.</summary>
    public string? Listener { get; init; }

    /// <summary>
    /// Id of an entry of the population: every search for that person, whichever of the given names it tries and with or without birthplace, and every search
    /// with that person's card.
    /// </summary>
    public string? Identity { get; init; }

    /// <summary>Traits as sent.</summary>
    public TraitsFilter? Traits { get; init; }

    /// <summary>Pattern of the <c>wsa:MessageID</c>: <c>*</c> stands for any characters, <c>?</c> for one.</summary>
    public string? MessageId { get; init; }
}
