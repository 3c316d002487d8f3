using System.Runtime.CompilerServices;

namespace InsConformance.Gherkin.Bindings;

/// <summary>Runs the method before each step that is run, as part of that step.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BeforeStepAttribute : HookAttribute
{
    /// <summary>Creates the hook.</summary>
    /// <param name="tags">Tag expression that a scenario must match, e.g. <c>@carte and not @pcsc</c>; default every scenario.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public BeforeStepAttribute(string? tags = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(tags, file, line)
    {
    }
}
