using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity.Names;

/// <summary>A normalised name, or the list of what refuses to be one; in both cases what was changed on the way. Immutable.</summary>
public sealed class NormalizationResult
{
    internal NormalizationResult(string? value, IReadOnlyList<IdentityError> refusals, IReadOnlyList<NameChange> changes)
    {
        Value = value;
        Refusals = refusals;
        Changes = changes;
    }

    /// <summary>The name, conform to the rules asked for; <see langword="null"/> when anything was refused.</summary>
    public string? Value { get; }

    /// <summary>Every refused character and broken rule, with its place in the text that was typed; empty on success.</summary>
    public IReadOnlyList<IdentityError> Refusals { get; }

    /// <summary>Every change in text order; empty when the text was already right.</summary>
    public IReadOnlyList<NameChange> Changes { get; }

    /// <summary>Whether there is a name.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Value is not null;

    /// <summary>The name, or the refusals.</summary>
    public override string ToString() => Value ?? string.Join(" ; ", Refusals);
}
