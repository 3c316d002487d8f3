namespace InsConformance.Lps.Contract;

/// <summary>A system with which the LPS exchanges identities.</summary>
/// <param name="Name">MSH-4 of its messages, MSH-6 of those sent to it.</param>
/// <param name="Domain">Whether it belongs to the identity domain of the LPS.</param>
/// <param name="Trusted">Whether a trust contract binds it (Ségur va1.04); default no.</param>
/// <param name="Receives">Whether identities are sent to it; default no.</param>
public sealed record LpsPartner(string Name, LpsDomain Domain, bool Trusted = false, bool Receives = false);
