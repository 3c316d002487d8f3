using System.Runtime.CompilerServices;

namespace InsConformance.Gherkin.Bindings;

/// <summary>Runs the method after the last step, whatever the steps gave, and also when the run is cancelled.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AfterScenarioAttribute : HookAttribute
{
    /// <summary>Creates the hook.</summary>
    /// <param name="tags">Tag expression that a scenario must match, e.g. <c>@carte and not @pcsc</c>; default every scenario.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public AfterScenarioAttribute(string? tags = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(tags, file, line)
    {
    }
}
