namespace InsConformance.InsiMock.People.Generation;

/// <summary>Why there is a former INS.</summary>
internal enum Change
{
    /// <summary>The matricule stayed, as for CORSE in a CNDA file.</summary>
    None,

    /// <summary>The NIA became a NIR.</summary>
    Nia,

    /// <summary>The month was corrected.</summary>
    Month,

    /// <summary>The place was corrected.</summary>
    Place,

    /// <summary>The birth name changed, the matricule stayed.</summary>
    Name,

    /// <summary>The sex changed: another first digit.</summary>
    Sexe,
}
