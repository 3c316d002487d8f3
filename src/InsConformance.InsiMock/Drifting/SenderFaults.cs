namespace InsConformance.InsiMock.Drifting;

/// <summary>The faults that judge who calls: authorisation number and certificate. Contract section 3.4.</summary>
internal static class SenderFaults
{
    public static bool Contains(string outcome) => outcome is "desir_550" or "desir_560";
}
