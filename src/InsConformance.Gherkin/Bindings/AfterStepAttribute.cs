using System.Runtime.CompilerServices;

namespace InsConformance.Gherkin.Bindings;

/// <summary>Runs the method after each step that was run, as part of that step, also when the step failed.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AfterStepAttribute : HookAttribute
{
    /// <summary>Creates the hook.</summary>
    /// <param name="tags">Tag expression that a scenario must match, e.g. <c>@carte and not @pcsc</c>; default every scenario.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public AfterStepAttribute(string? tags = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(tags, file, line)
    {
    }
}
