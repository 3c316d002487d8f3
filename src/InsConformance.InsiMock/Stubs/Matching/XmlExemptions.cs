namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>Differences that <c>equalToXml</c> lets pass (<c>exemptedComparisons</c>), by XMLUnit's names.</summary>
[Flags]
internal enum XmlExemptions
{
    None = 0,

    /// <summary><c>NAMESPACE_URI</c>.</summary>
    NamespaceUri = 1,

    /// <summary><c>TEXT_VALUE</c>.</summary>
    TextValue = 2,

    /// <summary><c>ATTR_VALUE</c>.</summary>
    AttributeValue = 4,
}
