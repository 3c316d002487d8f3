using InsConformance.Gherkin.Tags;

namespace InsConformance.Gherkin.Bindings;

/// <summary>
/// Base of the attributes that run a method around scenarios or steps. The method takes no argument but a
/// <see cref="CancellationToken"/>, and returns void, <see cref="Task"/> or <see cref="ValueTask"/>.
/// </summary>
public abstract class HookAttribute : Attribute
{
    private protected HookAttribute(string? tags, string file, int line)
    {
        Tags = tags;
        File = file;
        Line = line;
    }

    /// <summary>The <see cref="TagExpression"/> a scenario must match, or <see langword="null"/> for every scenario.</summary>
    public string? Tags { get; }

    /// <summary>Source file of the hook, filled by the compiler.</summary>
    public string File { get; }

    /// <summary>One-based source line of the hook, filled by the compiler.</summary>
    public int Line { get; }

    /// <summary>What reports call the hook; the method's name when <see langword="null"/>.</summary>
    public string? Name { get; set; }

    /// <summary>Hooks run by rising order, default 10000; hooks of the same order run by class and source line. After-hooks too.</summary>
    public int Order { get; set; } = 10000;

    /// <summary>Milliseconds that the hook may take; 0 (default) takes the run's default, -1 waits for ever.</summary>
    public int TimeoutMs { get; set; }
}
