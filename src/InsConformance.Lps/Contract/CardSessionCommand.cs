namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /cards/session</c>.</summary>
/// <param name="Pin">What the user types: 4 to 8 digits. Presented to the card once, never kept, never shown.</param>
/// <param name="User">Who opens, as the audit trail must name them.</param>
public sealed record CardSessionCommand(string Pin, string? User = null)
{
    /// <summary>Says who, never the PIN.</summary>
    public override string ToString() => $"{nameof(CardSessionCommand)} {{ User = {User} }}";
}
