namespace InsConformance.Insi.Assertions;

/// <summary>An assertion as a tree, with the namespaces in scope where it stands: an inclusive prefix list can pull them into the signature.</summary>
/// <param name="Node">The assertion.</param>
/// <param name="Namespaces">Namespace by prefix, those declared on the assertion itself included.</param>
internal sealed record SignedRoot(SignedNode Node, IDictionary<string, string> Namespaces);
