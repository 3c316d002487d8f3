namespace InsConformance.Gherkin.Bindings;

/// <summary>
/// Makes a method convert what a step captured into its return type. With a regular expression or a name it also defines a
/// parameter type for Cucumber expressions. The method takes the captured groups as <see cref="string"/> (or convertible types),
/// or one <see cref="DataTable"/>, or one doc string; it returns the value, a <see cref="Task{TResult}"/> or a <see cref="ValueTask{TResult}"/> of it.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StepArgumentTransformationAttribute : Attribute
{
    /// <summary>Converts whatever text (or table) is meant for the return type.</summary>
    public StepArgumentTransformationAttribute()
    {
    }

    /// <summary>Converts texts that match wholly.</summary>
    /// <param name="regex">Regular expression; its groups become the method's parameters, or the whole match when it has none.</param>
    public StepArgumentTransformationAttribute(string regex) => Regex = regex;

    /// <summary>Regular expression, without anchors, or <see langword="null"/> for any text.</summary>
    public string? Regex { get; }

    /// <summary>Name of the parameter type, written <c>{name}</c> in Cucumber expressions; default the name of the return type.</summary>
    public string? Name { get; set; }

    /// <summary>Where several transformations fit, the lowest order wins; default 10000.</summary>
    public int Order { get; set; } = 10000;
}
