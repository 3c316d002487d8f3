namespace InsConformance.Lps.Driver;

/// <summary>One call of the contract, with the words that its errors need.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path below the base URL, escaped.</param>
/// <param name="Action">What is asked of the LPS, in French.</param>
/// <param name="Timeout">Deadline.</param>
/// <param name="Capability">The capability that the call belongs to; <see langword="null"/> for the floor.</param>
/// <param name="IsSetUp">Whether the call belongs to set-up: then what fails is the set-up and not the product.</param>
internal sealed record DriverCall(
    HttpMethod Method,
    string Path,
    string Action,
    TimeSpan Timeout,
    string? Capability = null,
    bool IsSetUp = false)
{
    /// <summary>e.g. <c>GET /lps</c>.</summary>
    public override string ToString() => $"{Method} /{Path}";
}
