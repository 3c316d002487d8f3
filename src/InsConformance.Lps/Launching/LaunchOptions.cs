using InsConformance.Foundation;

namespace InsConformance.Lps.Launching;

/// <summary>How to launch the reference LPS as a process of its own.</summary>
/// <param name="Executable">Program to run, e.g. the path of <c>insconf</c> itself or <c>dotnet</c>.</param>
/// <param name="Arguments">Its arguments, unquoted. They are visible to every user of the machine: never a secret.</param>
public sealed record LaunchOptions(string Executable, IReadOnlyList<string> Arguments)
{
    /// <summary>How long the ready line may take. Default 20 seconds.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the process may take to end by itself once its standard input is closed; then it is killed. Default 5 seconds.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(5);

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Executable))
            throw new InputException("lps-launch", null, "no program to launch the reference LPS with", "give the path of insconf");
        if (StartTimeout <= TimeSpan.Zero || StopTimeout <= TimeSpan.Zero)
            throw new InputException("lps-launch", null, "the start and stop time-outs must be above zero");
    }
}
