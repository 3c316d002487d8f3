namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>A tag in the text of a part, with its place in it.</summary>
/// <param name="Start">Where <c>&lt;</c> stands.</param>
/// <param name="End">After <c>&gt;</c>.</param>
/// <param name="Name">Qualified name.</param>
/// <param name="IsEnd">Whether it ends an element.</param>
/// <param name="IsEmpty">Whether it is a whole element.</param>
internal readonly record struct XmlTag(int Start, int End, string Name, bool IsEnd, bool IsEmpty)
{
    /// <summary>The name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The prefix with its colon; empty without one.</summary>
    public string Prefix => Name[..(Name.IndexOf(':', StringComparison.Ordinal) + 1)];
}
