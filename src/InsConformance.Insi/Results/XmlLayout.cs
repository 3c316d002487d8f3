namespace InsConformance.Insi.Results;

/// <summary>White space between the elements of a result.</summary>
public enum XmlLayout
{
    /// <summary>None.</summary>
    OneLine,

    /// <summary>One element per line, two spaces per level.</summary>
    Indented,

    /// <summary>One element per line, CR LF and tabs.</summary>
    TabsAndCrLf,
}
