using System.Diagnostics.CodeAnalysis;

namespace InsConformance.Identity.Names;

/// <summary>
/// All given names in civil order, separated by one space (<c>ListePrenom</c>). A given name that itself holds a space cannot be told
/// from two. Conform to its rules by construction. Immutable, thread-safe.
/// </summary>
public sealed record GivenNameList
{
    private GivenNameList(string value) => Value = value;

    /// <summary>The characters, as on the wire.</summary>
    public string Value { get; }

    /// <summary>The names between the spaces, at least one.</summary>
    public IReadOnlyList<string> Names => Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What stands before the first space: the first given name since the service no longer returns it apart (October 2022 [LIVE]).</summary>
    public string First => Value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? Value[..space] : Value;

    /// <summary>The list of <paramref name="names"/> in that order.</summary>
    /// <returns>Otherwise <see cref="IdentityErrorCode.Empty"/> for no name at all, or the broken rules.</returns>
    public static ParseResult<GivenNameList> Of(params IEnumerable<GivenName> names) => Parse(string.Join(' ', names));

    /// <summary>Reads a list that must conform as it is; to accept what people type, call <see cref="NameNormalizer.Normalize"/> first.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="rules">Default <see cref="NameRules.GivenNameList"/>.</param>
    /// <returns>Otherwise every broken rule with its place.</returns>
    public static ParseResult<GivenNameList> Parse(string? text, NameRules? rules = null)
    {
        var errors = NameCheck.Errors(text, rules ?? NameRules.GivenNameList);
        return errors.Count == 0 ? new(new GivenNameList(text!)) : new(errors);
    }

    /// <summary>Reads a list that must conform as it is.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out GivenNameList? list) => Parse(text).TryGetValue(out list);

    /// <summary>Whether <paramref name="first"/> can be the first given name of this list: see <see cref="FirstGivenName.Begins"/>.</summary>
    public bool StartsWith(GivenName first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return FirstGivenName.Begins(first.Value, Value);
    }

    /// <summary>The characters, as on the wire.</summary>
    public override string ToString() => Value;
}
