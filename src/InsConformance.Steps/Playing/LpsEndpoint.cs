using InsConformance.InsiMock;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Playing;

/// <summary>How this worker's LPS relates to its mock.</summary>
/// <param name="CanBeAimed">Whether the LPS takes the mock's address at reset; otherwise it was configured by hand.</param>
public sealed record LpsEndpoint(bool CanBeAimed)
{
    /// <summary>The reset that leads the LPS to a mock.</summary>
    internal ResetRequest ResetTo(MockServer mock) => new(CanBeAimed ? mock.MutualTlsUri.AbsoluteUri : null);
}
