namespace InsConformance.Cards.Cpx.Reading;

/// <summary>One object of a PKCS#15 directory, as far as a CPx card is used through it.</summary>
/// <param name="Label">e.g. <c>CPS_PRIV_SIG</c>; empty without one.</param>
/// <param name="Id">Joins a key to its certificate; empty on data objects.</param>
/// <param name="Path">Path of its file, absolute or inside the application; empty on keys.</param>
/// <param name="KeyReference">Reference of a key for MANAGE SECURITY ENVIRONMENT; <see langword="null"/> otherwise.</param>
/// <param name="IsForNonRepudiation">Whether a key is that of signature.</param>
internal sealed record Pkcs15Entry(string Label, string Id, byte[] Path, byte? KeyReference = null, bool IsForNonRepudiation = false);
