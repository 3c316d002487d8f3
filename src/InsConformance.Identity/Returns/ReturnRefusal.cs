using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Returns;

/// <summary>One reason why an INSi return may not be imported.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Trait">The trait at fault.</param>
/// <param name="Message">For the user, in French.</param>
public sealed record ReturnRefusal(ReturnRefusalKind Kind, Trait Trait, string Message);
