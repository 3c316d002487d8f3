using InsConformance.Lps.Contract;
using InsConformance.Lps.Launching;
using InsConformance.Lps.Operating;

namespace InsConformance.Steps.Playing;

/// <summary>Which software the scenarios are played against.</summary>
public abstract record LpsTarget
{
    private LpsTarget()
    {
    }

    /// <summary>The reference LPS, in a process of its own for each worker.</summary>
    /// <param name="Launch">How to launch it.</param>
    /// <param name="Mutant">Its deliberate fault, or <see langword="null"/>.</param>
    public sealed record Reference(LaunchOptions Launch, string? Mutant) : LpsTarget;

    /// <summary>The reference LPS within this very process, for runs that need many of them. It is still driven over HTTP and still calls the mock over mutual TLS.</summary>
    /// <param name="Mutant">Its deliberate fault, or <see langword="null"/>.</param>
    public sealed record Hosted(string? Mutant) : LpsTarget;

    /// <summary>An LPS that already runs and publishes the driver contract.</summary>
    /// <param name="Url">Base URL of its driver.</param>
    public sealed record Running(Uri Url) : LpsTarget;

    /// <summary>An LPS that a person operates.</summary>
    /// <param name="Terminal">Where the person is.</param>
    /// <param name="Known">The software, when an earlier run named it; <see langword="null"/> asks.</param>
    public sealed record Operated(IOperatorTerminal Terminal, LpsDescription? Known) : LpsTarget;
}
