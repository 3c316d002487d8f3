namespace InsConformance.Insi.Assertions;

/// <summary>
/// A written assertion, ready to be put into <c>wsse:Security</c> as it is: it declares every prefix it uses. Changing one character breaks its signature.
/// </summary>
/// <param name="Text">The <c>saml:Assertion</c> element, without XML declaration.</param>
public sealed record AssertionXml(string Text);
