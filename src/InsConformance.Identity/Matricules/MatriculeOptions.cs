namespace InsConformance.Identity.Matricules;

/// <summary>What a reader of matricules accepts beyond the bare 13 or 15 characters.</summary>
public sealed record MatriculeOptions
{
    /// <summary>No space, capitals only: the form on the wire.</summary>
    public static MatriculeOptions Wire { get; } = new();

    /// <summary>As people type and print it: spaces and <c>2a</c> accepted.</summary>
    public static MatriculeOptions Typed { get; } = new() { AllowSpaces = true, AllowLowerCase = true };

    /// <summary>Whether spaces (U+0020, U+00A0, U+202F) between characters are skipped. Default no.</summary>
    public bool AllowSpaces { get; init; }

    /// <summary>
    /// Whether the Corsican letter may be <c>a</c> or <c>b</c>; it is read as a capital. Default no, although the schema
    /// would let it through ([XSD] <c>[A-Za-z0-9]</c>): every specimen has a capital.
    /// </summary>
    public bool AllowLowerCase { get; init; }

    /// <summary>
    /// The accepted first digits. Default 1 to 8 [INF]: 1 and 2 in every INSi specimen; the social-security rules also number
    /// people from 3 to 8 while their registration is under way, and no public INSi source excludes them.
    /// </summary>
    public string FirstDigits { get; init; } = "12345678";
}
