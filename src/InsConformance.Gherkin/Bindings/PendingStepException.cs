namespace InsConformance.Gherkin.Bindings;

/// <summary>The step is not written yet. Status pending; the verdict is error, because nothing is known of the product.</summary>
public sealed class PendingStepException : Exception
{
    /// <summary>Creates the exception with a standard message.</summary>
    public PendingStepException()
        : base("This step is not written yet.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is missing.</param>
    public PendingStepException(string message)
        : base(message)
    {
    }
}
