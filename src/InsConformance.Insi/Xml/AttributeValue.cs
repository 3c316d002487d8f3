namespace InsConformance.Insi.Xml;

/// <summary>One attribute as received, namespace declarations excluded.</summary>
/// <param name="NamespaceUri">Empty for an unqualified attribute.</param>
/// <param name="LocalName">Name without prefix.</param>
/// <param name="Value">Value after XML normalisation.</param>
public sealed record AttributeValue(string NamespaceUri, string LocalName, string Value);
