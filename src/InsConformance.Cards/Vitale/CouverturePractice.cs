namespace InsConformance.Cards.Vitale;

/// <summary>What software puts into <c>ContexteBAM/COUVERTURE</c> when a card was read. Two practices are known. Contract section 2.3, cards study section 4.5.</summary>
public enum CouverturePractice
{
    /// <summary>The identity, as in the payload: ASSURE and BENEFICIAIRE [CLIENT].</summary>
    Identity,

    /// <summary>GrandRegime, Organisme and CodeCentre of the insured person [3rd].</summary>
    Regime,
}
