using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity.Names;

/// <summary>One given name (<c>Prenom</c>), possibly compound. Conform to its rules by construction. Immutable, thread-safe.</summary>
public sealed record GivenName
{
    private GivenName(string value) => Value = value;

    /// <summary>The characters, as on the wire.</summary>
    public string Value { get; }

    /// <summary>Reads a name that must conform as it is; to accept what people type, call <see cref="NameNormalizer.Normalize"/> first.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="rules">Default <see cref="NameRules.GivenName"/>.</param>
    /// <returns>Otherwise every broken rule with its place.</returns>
    public static ParseResult<GivenName> Parse(string? text, NameRules? rules = null)
    {
        var errors = NameCheck.Errors(text, rules ?? NameRules.GivenName);
        return errors.Count == 0 ? new(new GivenName(text!)) : new(errors);
    }

    /// <summary>Reads a name that must conform as it is.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out GivenName? name) => Parse(text).TryGetValue(out name);

    /// <summary>The characters, as on the wire.</summary>
    public override string ToString() => Value;
}
