namespace InsConformance.Insi.Faults;

/// <summary>Gives a fault the content it has in one fault shape. Contract section 3.3 [LIVE]. Thread-safe.</summary>
public static class FaultShaping
{
    /// <summary>The same fault as the shape shows it: F2 says <c>Sender</c> even for an unavailable back end.</summary>
    public static InsiFault Shape(InsiFault fault, FaultShape shape) =>
        shape == FaultShape.F2 && fault.SoapCode == "Receiver" ? fault with { SoapCode = "Sender" } : fault;
}
