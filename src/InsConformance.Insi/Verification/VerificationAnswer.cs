namespace InsConformance.Insi.Verification;

/// <summary>A business answer of verification, as on the wire: one of the four records below it. Contract section 1.4.</summary>
public abstract record VerificationAnswer
{
    private protected VerificationAnswer()
    {
    }
}
