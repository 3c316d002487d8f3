using InsConformance.Cards.Faults;
using InsConformance.Cards.Vitale;

namespace InsConformance.Cards.Personas;

/// <summary>A card that a workshop made, to put into a slot.</summary>
/// <param name="Card">The card.</param>
/// <param name="Label">What it is called in traces: the id of its persona.</param>
/// <param name="Faults">How it misbehaves; empty for a sound card.</param>
public sealed record MadeCard(ICard Card, string Label, IReadOnlyList<CardFault> Faults)
{
    /// <summary>Who holds it, when it is a CPx card.</summary>
    public CpxPersona? Cpx { get; init; }

    /// <summary>Whose it is, when it is a carte Vitale.</summary>
    public VitalePersona? Vitale { get; init; }

    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
