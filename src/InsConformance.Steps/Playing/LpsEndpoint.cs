using InsConformance.InsiMock;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Playing;

/// <summary>How this worker's LPS relates to its mock and to its readers.</summary>
/// <param name="Lps">The LPS as it described itself.</param>
/// <param name="Rack">The readers.</param>
public sealed record LpsEndpoint(LpsDescription Lps, ICardRack Rack)
{
    /// <summary>Whether the LPS takes the mock's address at reset; otherwise it was configured by hand.</summary>
    public bool CanBeAimed => Lps.Declares(LpsCapabilities.InsiUrl);

    /// <summary>The reset that leads the LPS to a mock and to the readers.</summary>
    internal ResetRequest ResetTo(MockServer mock)
    {
        var reset = new ResetRequest(CanBeAimed ? mock.MutualTlsUri.AbsoluteUri : null);
        if (CanBeAimed && Lps.Declares(LpsCapabilities.CardSession))
            reset = reset with { CardInsiUrl = mock.CardUri?.AbsoluteUri };
        return Rack.Tell(reset, Lps);
    }
}
