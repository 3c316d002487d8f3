namespace InsConformance.Insi.Assertions;

/// <summary>One attribute of a <see cref="SignedNode"/>, namespace declarations excluded.</summary>
/// <param name="Prefix">As written.</param>
/// <param name="LocalName">Name without prefix.</param>
/// <param name="NamespaceUri">Empty without prefix.</param>
/// <param name="Value">Value after XML normalisation.</param>
internal readonly record struct SignedAttribute(string Prefix, string LocalName, string NamespaceUri, string Value);
