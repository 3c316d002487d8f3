namespace InsConformance.Steps.Playing;

/// <summary>The two readers of a workplace. Cards study section 4.6.</summary>
public enum CardPlace
{
    /// <summary>For the card of the professional.</summary>
    Professional,

    /// <summary>For the carte Vitale.</summary>
    Vitale,
}
