using System.Text.Json.Serialization;

namespace InsConformance.Reports.Runs;

/// <summary>The software under test, as its driver declares it.</summary>
/// <param name="Name">Product name.</param>
/// <param name="Version">Version string; the same everywhere in a dossier.</param>
/// <param name="Nie">Editor number issued by the CNDA, when declared.</param>
/// <param name="Nil">Software number issued by the CNDA, when declared.</param>
/// <param name="Driver">How the harness makes it act: <c>reference</c>, an address, or <c>operator</c>.</param>
/// <param name="Mutant">Name of the deliberate fault, for the reference LPS only.</param>
public sealed record ProductFacts(string Name, string Version, string? Nie, string? Nil, string Driver, string? Mutant = null)
{
    /// <summary>Whether it is the reference LPS of this project and no product.</summary>
    [JsonIgnore]
    public bool IsReference => Driver == "reference" || Driver.StartsWith("reference:", StringComparison.Ordinal);
}
