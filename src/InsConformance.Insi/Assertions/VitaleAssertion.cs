namespace InsConformance.Insi.Assertions;

/// <summary>What a Vitale assertion says. Its form is not public, its signature is not verified: nothing here is proven. Contract section 2.7 [INF].</summary>
/// <param name="Id">Its <c>ID</c>.</param>
/// <param name="IssueInstant">When it was made, if readable.</param>
/// <param name="NameId">Text of its <c>NameID</c>, if any.</param>
/// <param name="Attributes">Values by name, as received; of a repeated name the first.</param>
public sealed record VitaleAssertion(string? Id, DateTimeOffset? IssueInstant, string? NameId, IReadOnlyDictionary<string, string> Attributes);
