using InsConformance.Lps.Driver;

namespace InsConformance.Steps.Bindings;

/// <summary>An act that the LPS may refuse: what it said is kept for the steps that follow.</summary>
internal static class Attempt
{
    public static async Task RunAsync(Patient patient, Func<Task> act)
    {
        patient.Refusal = null;
        try
        {
            await act();
        }
        catch (LpsRefusalException refusal)
        {
            patient.Refusal = refusal.Problem;
        }
    }
}
