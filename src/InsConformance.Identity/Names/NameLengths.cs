namespace InsConformance.Identity.Names;

/// <summary>How long the name fields must be able to be (DMN INS 1.2) and may be in a datamatrix (requirements 5).</summary>
public static class NameLengths
{
    /// <summary>Characters that a name field must take at least: 54.</summary>
    public const int Required = 54;

    /// <summary>Characters that a name field should take: 100.</summary>
    public const int Advised = 100;

    /// <summary>Greatest length of S3 and S4 in a datamatrix: 100.</summary>
    public const int Datamatrix = 100;
}
