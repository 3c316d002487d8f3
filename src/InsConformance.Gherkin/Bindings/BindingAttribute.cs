namespace InsConformance.Gherkin.Bindings;

/// <summary>Marks a class that holds step definitions, hooks or transformations. One instance is created per scenario, on demand.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BindingAttribute : Attribute;
