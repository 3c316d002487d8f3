using System.Text;

namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /cards/session</c>.</summary>
/// <param name="Pin">What the user types: 4 to 8 digits. Presented to the card once, never kept, never shown.</param>
/// <param name="User">Who opens, as the audit trail must name them.</param>
public sealed record CardSessionCommand(string Pin, string? User = null)
{
    // A record shows every member, and a PIN must not be shown.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append("User = ").Append(User);
        return true;
    }
}
