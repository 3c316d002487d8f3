namespace InsConformance.Steps.Bindings;

/// <summary>Who acts in the LPS. One per scenario.</summary>
public sealed class ActingUser
{
    /// <summary>Login that the audit trail must name; <c>qa</c> until a step says otherwise.</summary>
    public string Name { get; internal set; } = "qa";
}
