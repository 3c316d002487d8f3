namespace InsConformance.Insi.Assertions;

/// <summary>
/// What an assertion says, as it goes on the wire: what is <see langword="null"/> is not written, so that a deliberately wrong assertion can be written too.
/// Contract section 2.6.
/// </summary>
/// <param name="Id">Attribute <c>ID</c>: <c>_</c> and a UUID.</param>
/// <param name="IssueInstant">Attribute <c>IssueInstant</c>: UTC with milliseconds and Z.</param>
/// <param name="Issuer">Text of <c>Issuer</c>: subject of the certificate; its form varies by toolkit.</param>
/// <param name="NameQualifier">Attribute of <c>NameID</c>: <c>CPS</c> or <c>PSC</c>.</param>
/// <param name="NameId">Text of <c>NameID</c>: CN of the card.</param>
/// <param name="Attributes">The attributes, in order.</param>
public sealed record AssertionContent(
    string? Id, string? IssueInstant, string? Issuer, string? NameQualifier, string? NameId, IReadOnlyList<AssertionValue> Attributes);
