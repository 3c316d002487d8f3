namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>GET /lps</c>: which software this is and what its test build can be asked to do.</summary>
/// <param name="Name">Commercial name, as it must stand in the evidence.</param>
/// <param name="Version">Version of the software under test.</param>
/// <param name="Contract">Version of the driver contract it implements, see <see cref="LpsContract.Version"/>.</param>
/// <param name="Capabilities">Names of <see cref="LpsCapabilities"/>; names of later contracts are kept and ignored.</param>
/// <param name="Nie">Editor number given by the CNDA, or <see langword="null"/> before it is known.</param>
/// <param name="Nil">Software number given by the CNDA, or <see langword="null"/> before it is known.</param>
public sealed record LpsDescription(
    string Name,
    string Version,
    int Contract,
    IReadOnlyList<string> Capabilities,
    string? Nie = null,
    string? Nil = null)
{
    /// <summary>Whether the LPS declares <paramref name="capability"/>.</summary>
    public bool Declares(string capability) => Capabilities.Contains(capability, StringComparer.Ordinal);

    /// <summary>Declared names that this contract does not know: a newer LPS, or a misspelling that a set-up check should tell.</summary>
    public IReadOnlyList<string> UnknownCapabilities() =>
        [.. Capabilities.Where(c => !LpsCapabilities.All.Contains(c, StringComparer.Ordinal))];
}
