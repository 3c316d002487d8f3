using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity.Names;

/// <summary>A birth name (<c>NomNaissance</c>). Conform to its rules by construction. Immutable, thread-safe.</summary>
public sealed record BirthName
{
    private BirthName(string value) => Value = value;

    /// <summary>The characters, as on the wire.</summary>
    public string Value { get; }

    /// <summary>Reads a name that must conform as it is; to accept what people type, call <see cref="NameNormalizer.Normalize"/> first.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="rules">Default <see cref="NameRules.BirthName"/>.</param>
    /// <returns>Otherwise every broken rule with its place.</returns>
    public static ParseResult<BirthName> Parse(string? text, NameRules? rules = null)
    {
        var errors = NameCheck.Errors(text, rules ?? NameRules.BirthName);
        return errors.Count == 0 ? new(new BirthName(text!)) : new(errors);
    }

    /// <summary>Reads a name that must conform as it is.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BirthName? name) => Parse(text).TryGetValue(out name);

    /// <summary>The characters, as on the wire.</summary>
    public override string ToString() => Value;
}
