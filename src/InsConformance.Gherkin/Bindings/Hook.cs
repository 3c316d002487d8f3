using InsConformance.Gherkin.Tags;

namespace InsConformance.Gherkin.Bindings;

/// <summary>A method that runs around scenarios or steps.</summary>
/// <param name="Index">Position in the registry.</param>
/// <param name="Kind">When it runs.</param>
/// <param name="TagText">Filter as written, or <see langword="null"/>.</param>
/// <param name="Tags">Filter, or <see langword="null"/>.</param>
/// <param name="Name">What reports call it.</param>
/// <param name="Method">What is called.</param>
/// <param name="TimeoutMs">0 for the run's default, -1 for ever.</param>
internal sealed record Hook(int Index, HookKind Kind, string? TagText, TagExpression? Tags, string Name, BindingMethod Method, int TimeoutMs)
{
    public bool IsFor(IReadOnlyCollection<string> tags) => Tags is null || Tags.Matches(tags);
}
