namespace InsConformance.Insi.Results;

/// <summary>How the texts of a result are written; an XML reader gives the same characters back.</summary>
public enum XmlTextStyle
{
    /// <summary>As characters.</summary>
    Plain,

    /// <summary>In CDATA sections.</summary>
    CData,

    /// <summary>Every character as a numeric reference.</summary>
    References,
}
