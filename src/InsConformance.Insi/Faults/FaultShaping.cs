namespace InsConformance.Insi.Faults;

/// <summary>Gives a fault the content it has in one fault shape. Contract section 3.3 [LIVE]. Thread-safe.</summary>
public static class FaultShaping
{
    /// <summary>The same fault as the shape shows it: F2 says <c>Sender</c> even for an unavailable back end.</summary>
    public static InsiFault Shape(InsiFault fault, FaultShape shape) =>
        shape == FaultShape.F2 && fault.SoapCode == "Receiver" ? fault with { SoapCode = "Sender" } : fault;

    /// <summary>The same fault as the form shows it: its shape, and the texts of before October 2022 where it has them. Contract section 3.4 [LIVE].</summary>
    public static InsiFault Shape(InsiFault fault, FaultForm form)
    {
        var shaped = Shape(fault, form.Shape);
        return !form.TextsOf2022 ? shaped : shaped with
        {
            Reason = shaped.Reason.Replace("inaccessible. ", "inaccessible.\n", StringComparison.Ordinal),
            DetailText = shaped.DetailText?.Replace('\'', ' '),
        };
    }
}
