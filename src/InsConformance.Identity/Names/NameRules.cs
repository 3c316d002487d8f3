namespace InsConformance.Identity.Names;

/// <summary>
/// The character rules of a name field. What the sources state is fixed: A-Z, space, apostrophe U+0027, hyphen U+002D; the first
/// character neither space nor hyphen; space and apostrophe neither doubled nor combined (contract section 1.5 [OFF2: EF_INS01_03,
/// EF_INS10_01, EF_INS10_02]). What they leave open is a property here, with its default and its mark.
/// </summary>
public sealed record NameRules
{
    /// <summary>Birth name: two hyphens in a row at most [OFF2]; may end with a hyphen or an apostrophe, since only given names are forbidden to [INF].</summary>
    public static NameRules BirthName { get; } = new() { MaxHyphens = 2, AllowTrailingHyphenOrApostrophe = true };

    /// <summary>One given name, possibly compound (<c>JEAN-PAUL</c>, <c>JEAN PAUL</c>): single hyphen, no hyphen or apostrophe at the end [OFF2].</summary>
    public static NameRules GivenName { get; } = new();

    /// <summary>All given names separated by one space: <see cref="GivenName"/> for each.</summary>
    public static NameRules GivenNameList { get; } = new() { IsList = true };

    /// <summary>
    /// How many hyphens may follow each other. Default 1. A client of the real service accepts 2 in given names too [CLIENT P],
    /// against the second-hand rule.
    /// </summary>
    public int MaxHyphens { get; init; } = 1;

    /// <summary>Whether the last character may be a hyphen or an apostrophe. Default no.</summary>
    public bool AllowTrailingHyphenOrApostrophe { get; init; }

    /// <summary>Whether the last character may be a space. Default no [INF]: no source speaks of it.</summary>
    public bool AllowTrailingSpace { get; init; }

    /// <summary>Whether the first character may be an apostrophe. Default yes [OFF2]; a client refuses it [CLIENT P].</summary>
    public bool AllowLeadingApostrophe { get; init; } = true;

    /// <summary>Whether a space may stand in the name. Default yes; a client refuses it in a given name [CLIENT SAPA].</summary>
    public bool AllowSpace { get; init; } = true;

    /// <summary>Whether a hyphen may touch a space or an apostrophe. Default yes [INF]: the rule names space and apostrophe only.</summary>
    public bool AllowHyphenBesideSpaceOrApostrophe { get; init; } = true;

    /// <summary>Whether at least one letter is needed. Default yes [INF].</summary>
    public bool RequireLetter { get; init; } = true;

    /// <summary>Greatest number of characters, or <see langword="null"/>. Default none: no limit is public for INSi (the datamatrix has 100).</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether a space separates names that must each obey the rules of a first and a last character. Default no.</summary>
    public bool IsList { get; init; }
}
