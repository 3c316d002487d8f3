namespace InsConformance.Lps.Contract;

/// <summary>One field of an identity as the user sees it on the screen (DMN INS 2, 13 and 30).</summary>
/// <param name="Field">Member of the contract that it shows, e.g. <c>dateNaissance</c>, or <c>matricule</c>, <c>oid</c>, <c>status</c>.</param>
/// <param name="Label">Its label on the screen.</param>
/// <param name="Value">The text shown; empty where nothing is.</param>
/// <param name="Locked">Whether the user sees that they cannot change it.</param>
public sealed record ScreenField(string Field, string Label, string Value, bool Locked = false);
