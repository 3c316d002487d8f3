namespace InsConformance.Identity.Hl7v2;

/// <summary>How strictly a message is checked.</summary>
public sealed record PidCheckOptions
{
    /// <summary>The defaults.</summary>
    public static PidCheckOptions Default { get; } = new();

    /// <summary>Default <see cref="DataOrigin.Produced"/>: a wrong key is an error; in an imported sample it is a warning.</summary>
    public DataOrigin Origin { get; init; }

    /// <summary>Choices of PAM-FR.</summary>
    public PamOptions Pam { get; init; } = PamOptions.Default;
}
