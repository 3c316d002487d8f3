using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Bindings;

namespace InsConformance.Steps.Expectations;

/// <summary>The screen of the patient's identity.</summary>
internal static class IdentityScreen
{
    /// <summary>Its fields, as the user sees them now.</summary>
    /// <exception cref="NonConformityException">The LPS says that it shows its screen, and does not.</exception>
    public static async Task<IReadOnlyList<ScreenField>> ReadAsync(ILpsDriver lps, Patient patient, CancellationToken ct)
    {
        LpsCapabilities.Require(lps.Description, LpsCapabilities.Screen);
        return (await lps.GetIdentityAsync(patient.Id, ct)).Screen ?? throw new NonConformityException(
            $"Le logiciel déclare la capacité « {LpsCapabilities.Screen} » et doit la tenir.", "l'écran dans l'identité lue", "aucun écran");
    }
}
