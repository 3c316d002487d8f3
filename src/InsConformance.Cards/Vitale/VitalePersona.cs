using InsConformance.Cards.Faults;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cards.Vitale;

/// <summary>A carte Vitale of test with its fictitious people, from <c>fixtures/cards/vitale-*.yaml</c>. Immutable, thread-safe.</summary>
public sealed record VitalePersona
{
    /// <summary>Name of the persona and of its file, e.g. <c>vitale-famille</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in French.</summary>
    public required string Label { get; init; }

    /// <summary>Generation of its card.</summary>
    public required VitaleGeneration Generation { get; init; }

    /// <summary>What its card holds; for a Vitale 1, what is supplied above the card.</summary>
    public required VitaleCardContent Content { get; init; }

    /// <summary>
    /// What INSi is to answer of each beneficiary, in the order of the card: the id of a person of the population for CR 00, else <c>01</c> or <c>02</c>.
    /// </summary>
    public required IReadOnlyList<string> ExpectedInsi { get; init; }

    /// <summary>How sure the persona is.</summary>
    public required EvidenceMark Evidence { get; init; }

    /// <summary>Where it comes from, in French.</summary>
    public required string Source { get; init; }

    /// <summary>Why it is as it is, in French, or <see langword="null"/>.</summary>
    public string? Note { get; init; }

    /// <summary>How its card misbehaves; empty for a sound card. Key <c>faults</c>, see <see cref="CardFaultReader"/>.</summary>
    public IReadOnlyList<CardFault> Faults { get; init; } = [];

    /// <summary>A new card of its generation.</summary>
    public ICard NewCard() => Generation == VitaleGeneration.Vitale1 ? new Vitale1Card() : Vitale2Card.Create(Content);
}
