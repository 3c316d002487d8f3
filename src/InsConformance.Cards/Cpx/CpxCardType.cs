namespace InsConformance.Cards.Cpx;

/// <summary>Kinds of CPx cards. Cards study sections 3.5 (table G02) and 3.6.</summary>
public enum CpxCardType
{
    /// <summary>Carte de professionnel de santé. Code 0.</summary>
    Cps,

    /// <summary>Carte de professionnel en formation. Code 1.</summary>
    Cpf,

    /// <summary>Carte de directeur d'établissement. Code 2, as <see cref="Cpe"/>.</summary>
    Cde,

    /// <summary>Carte de personnel d'établissement. Code 2.</summary>
    Cpe,

    /// <summary>Carte de personnel autorisé. Code 3.</summary>
    Cpa,
}
