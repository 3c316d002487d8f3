using InsConformance.Cards.Cpx;
using InsConformance.Cards.Faults;
using InsConformance.Insi.Pki;

namespace InsConformance.Cards.Personas;

/// <summary>A fictitious holder with his CPx card, as a file of <c>fixtures/cards</c> or of an editor describes them. Immutable.</summary>
public sealed record CpxPersona
{
    /// <summary>Tries of the PIN of a new card. Cards study section 3.7.</summary>
    public const int MostTries = 3;

    /// <summary>Most activities of a card. Cards study section 3.5.</summary>
    public const int MostActivities = 16;

    /// <summary>e.g. <c>cps-medecin</c>: small letters, digits and hyphens, at most 40.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, French.</summary>
    public required string Label { get; init; }

    /// <summary>The file that it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Kind of card.</summary>
    public required CpxCardType Type { get; init; }

    /// <summary>Who holds it.</summary>
    public required CardHolder Holder { get; init; }

    /// <summary>Activities, at most <see cref="MostActivities"/>.</summary>
    public required IReadOnlyList<CpxActivity> Activities { get; init; }

    /// <summary>
    /// Attribute <c>identifiantFacturation</c> of assertions: geographic FINESS or SIRET of a structure, else the billing number of the Assurance maladie.
    /// Contract section 2.6. It has no known place on the card.
    /// </summary>
    public required string IdentifiantFacturation { get; init; }

    /// <summary>Attribute <c>secteurActivite</c> of assertions: the sector of the first activity that has one.</summary>
    public string? SecteurActivite => Activities.Select(a => a.Sector).FirstOrDefault(s => s is not null);

    /// <summary>The PIN of the test card, 4 to 8 digits.</summary>
    public required string Pin { get; init; }

    /// <summary>Tries left on the new card, 0 to <see cref="MostTries"/>.</summary>
    public required int TriesLeft { get; init; }

    /// <summary>From when until when the card is valid.</summary>
    public required CardValidity Validity { get; init; }

    /// <summary>Whether both certificates are on the revocation list.</summary>
    public required bool IsRevoked { get; init; }

    /// <summary>Whether the card is read without contact: neither PIN nor signature.</summary>
    public required bool IsContactless { get; init; }

    /// <summary>Whether INSi lets it in.</summary>
    public required InsiRight Insi { get; init; }

    /// <summary>How the card misbehaves; empty for a sound card.</summary>
    public required IReadOnlyList<CardFault> Faults { get; init; }

    /// <summary>What is out of the ordinary, French; empty for an ordinary card.</summary>
    public IEnumerable<string> Particularities
    {
        get
        {
            if (Validity.IsExpired)
                yield return "périmée";
            if (IsRevoked)
                yield return "révoquée";
            if (TriesLeft == 0)
                yield return "code bloqué";
            else if (TriesLeft < MostTries)
                yield return $"{TriesLeft} essai(s) restant(s)";
            if (IsContactless)
                yield return "sans contact";
            if (Faults.Count > 0)
                yield return $"en panne : {string.Join(" ; ", Faults)}";
        }
    }

    /// <summary>The id: a persona knows a PIN, which is nothing to print.</summary>
    public override string ToString() => Id;
}
