using System.Runtime.CompilerServices;

namespace InsConformance.Gherkin.Bindings;

/// <summary>Runs the method before the first step. When it does not pass, the steps are skipped and the after-hooks still run.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BeforeScenarioAttribute : HookAttribute
{
    /// <summary>Creates the hook.</summary>
    /// <param name="tags">Tag expression that a scenario must match, e.g. <c>@carte and not @pcsc</c>; default every scenario.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public BeforeScenarioAttribute(string? tags = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(tags, file, line)
    {
    }
}
