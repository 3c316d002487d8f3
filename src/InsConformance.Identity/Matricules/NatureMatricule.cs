namespace InsConformance.Identity.Matricules;

/// <summary>What a matricule INS is; told by its OID alone.</summary>
public enum NatureMatricule
{
    /// <summary>Numéro d'inscription au répertoire: the definitive number.</summary>
    Nir,

    /// <summary>Numéro identifiant d'attente: temporary, to be replaced by a NIR (contract section 6.3).</summary>
    Nia,
}
