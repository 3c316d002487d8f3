using System.Runtime.CompilerServices;

namespace InsConformance.Gherkin.Bindings;

/// <summary>Binds a method to step texts of the kind <see cref="StepKind.When"/>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class WhenAttribute : StepAttribute
{
    /// <summary>Creates the binding.</summary>
    /// <param name="expression">Cucumber expression, or regular expression when it starts with <c>^</c> or ends with <c>$</c>.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public WhenAttribute(string expression, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(StepKind.When, expression, file, line)
    {
    }
}
