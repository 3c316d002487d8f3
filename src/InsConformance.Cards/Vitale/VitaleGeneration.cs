namespace InsConformance.Cards.Vitale;

/// <summary>Generations of the carte Vitale, as far as software in front of a reader tells them apart.</summary>
public enum VitaleGeneration
{
    /// <summary>Vitale 1: no file structure is public, its presence alone can be told. Cards study section 4.3.</summary>
    Vitale1 = 1,

    /// <summary>Vitale 2: names, birth dates and NIR read without secret. Cards study section 4.2.</summary>
    Vitale2 = 2,
}
