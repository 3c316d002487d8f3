namespace InsConformance.Cards.Vitale;

/// <summary>
/// What a reader found. A Vitale 1 gives its presence alone; whoever stands above the card may then supply its beneficiaries (<see cref="Supply"/>), and the
/// reading keeps saying that they were not read. Immutable, thread-safe.
/// </summary>
public sealed record VitaleReading
{
    internal VitaleReading()
    {
    }

    /// <summary>What came of it.</summary>
    public required VitaleOutcome Outcome { get; init; }

    /// <summary>The form of the answer to reset, <see langword="null"/> when it is that of no carte Vitale.</summary>
    public VitaleAtr? Card { get; init; }

    /// <summary>Where the beneficiaries come from.</summary>
    public VitaleOrigin Origin { get; init; }

    /// <summary>The beneficiaries in the order of the card.</summary>
    public IReadOnlyList<VitaleBeneficiary> Beneficiaries { get; init; } = [];

    /// <summary>The insured person; <see langword="null"/> when only the public files could be read.</summary>
    public VitaleInsured? Insured { get; init; }

    /// <summary>Serial number; only the synthetic application or a persona tells it.</summary>
    public string? Serial { get; init; }

    /// <summary>Nature; only the synthetic application or a persona tells it.</summary>
    public VitaleNature? Nature { get; init; }

    /// <summary>Start of validity as on the card (66/80), usually AAAAMMJJ.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>What the card says that does not fit, in French: a NIR that is none, lists of unequal length.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>One French sentence for evidence: what was read, from where, and what was not.</summary>
    public string Evidence => Outcome switch
    {
        VitaleOutcome.NotAVitale => "La carte n'est pas une carte Vitale, d'après sa réponse à l'initialisation.",
        VitaleOutcome.Unreadable => $"{Card?.Label} présente, illisible : {string.Join(" ; ", Remarks)}.",
        VitaleOutcome.PresenceOnly => $"{Card?.Label} : seule sa présence a été constatée. {Supplied}",
        _ => Origin == VitaleOrigin.ChipAndSynthetic
            ? $"{Card?.Label} : noms, dates et NIR lus sur la puce ; assuré, rang, qualité et organisme lus dans l'application synthétique de la carte virtuelle."
            : $"{Card?.Label} : noms, dates et NIR lus sur la puce ; assuré, rang, qualité et organisme ne s'y lisent pas par des moyens publics.",
    };

    private string Supplied => Origin switch
    {
        VitaleOrigin.Persona => "Données simulées, issues du persona et non de la puce.",
        VitaleOrigin.Operator => "Données fournies par l'opérateur, non lues sur la puce.",
        _ => "Aucune donnée.",
    };

    /// <summary>Gives a Vitale 1 the beneficiaries that its chip does not tell.</summary>
    /// <param name="content">What is supplied.</param>
    /// <param name="origin"><see cref="VitaleOrigin.Persona"/> or <see cref="VitaleOrigin.Operator"/>.</param>
    /// <exception cref="InvalidOperationException">The reading is not that of a Vitale 1: data of a chip are never replaced.</exception>
    /// <exception cref="ArgumentException">The origin is the chip, or the content breaks the rules of a card.</exception>
    public VitaleReading Supply(VitaleCardContent content, VitaleOrigin origin = VitaleOrigin.Persona)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (Outcome != VitaleOutcome.PresenceOnly)
            throw new InvalidOperationException($"data are supplied above the card for a Vitale 1 only; this reading is '{Outcome}'");
        if (origin is not (VitaleOrigin.Persona or VitaleOrigin.Operator))
            throw new ArgumentException($"supplied data come from a persona or an operator, not from '{origin}'", nameof(origin));
        VitaleContentRules.ThrowIfFaulty(content);
        return this with
        {
            Origin = origin,
            Beneficiaries = [.. content.Beneficiaries.Select((b, i) => VitaleBeneficiary.Of(b, i + 1))],
            Insured = content.Insured,
            Serial = content.Serial,
            Nature = content.Nature,
            ValidFrom = CardDate.Of(content.ValidFrom),
        };
    }
}
