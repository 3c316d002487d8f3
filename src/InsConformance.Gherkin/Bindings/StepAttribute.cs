using InsConformance.Foundation;

namespace InsConformance.Gherkin.Bindings;

/// <summary>
/// Base of the attributes that bind a method to step texts. The expression is a Cucumber expression, or a regular expression
/// when it starts with <c>^</c> or ends with <c>$</c>; both must match the whole text.
/// The method takes one parameter per captured value, then one for a data table or a doc string when the step has one;
/// a <see cref="CancellationToken"/> may stand anywhere. It returns void, <see cref="Task"/> or <see cref="ValueTask"/>.
/// </summary>
public abstract class StepAttribute : Attribute
{
    private protected StepAttribute(StepKind? kind, string expression, string file, int line)
    {
        Kind = kind;
        Expression = expression;
        File = file;
        Line = line;
    }

    /// <summary>The kind of step it matches; <see langword="null"/> for every kind.</summary>
    public StepKind? Kind { get; }

    /// <summary>The Cucumber expression or regular expression.</summary>
    public string Expression { get; }

    /// <summary>Source file of the binding, filled by the compiler.</summary>
    public string File { get; }

    /// <summary>One-based source line of the binding, filled by the compiler.</summary>
    public int Line { get; }

    /// <summary>Milliseconds that the step may take; 0 (default) takes the run's default, -1 waits for ever.</summary>
    public int TimeoutMs { get; set; }

    /// <summary>
    /// What running out of time means; default <see cref="Verdict.Error"/>. <see cref="Verdict.Failed"/> where the time is a rule of
    /// the product, <see cref="Verdict.Blocked"/> where the step waits for the environment, <see cref="Verdict.Manual"/> where it waits for a person.
    /// </summary>
    public Verdict OnTimeout { get; set; } = Verdict.Error;
}
