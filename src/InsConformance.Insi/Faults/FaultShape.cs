namespace InsConformance.Insi.Faults;

/// <summary>The XML shapes in which a fault was seen. Contract section 3.3 [LIVE].</summary>
public enum FaultShape
{
    /// <summary>2022 to 2023: <c>S:Fault</c>, French text under <c>xml:lang="en"</c>.</summary>
    F1,

    /// <summary>Since October 2023: <c>soap:Fault</c>, always <c>soap:Sender</c>, <c>xml:lang="fr"</c>.</summary>
    F2,
}
