namespace InsConformance.Identity.Names;

/// <summary>
/// What a normalisation may do where the public sources stop. They give É to E, Ç to C, Œ to OE, Æ to AE "..." and forbid a
/// typographic apostrophe on the wire (contract section 1.5 [OFF2] and CNDA test 2.03 case 3); the rest is ours and can be switched.
/// </summary>
public sealed record NormalizationOptions
{
    /// <summary>The defaults.</summary>
    public static NormalizationOptions Default { get; } = new();

    /// <summary>
    /// Whether Latin letters that have no canonical decomposition are transliterated (ß to SS, Ø to O, Ł to L, Đ and Ð to D, Þ to TH,
    /// ı to I, Ŋ to N, Ə to E ...). Default yes [INF]; when no they are refused.
    /// </summary>
    public bool TransliterateOtherLatinLetters { get; init; } = true;

    /// <summary>
    /// Whether signs that only resemble an apostrophe are taken for one: ´ U+00B4, ` U+0060, ′ U+2032, ‛ U+201B, ʹ U+02B9, ʻ U+02BB,
    /// ʽ U+02BD, ʾ U+02BE, ʿ U+02BF, ˈ U+02C8. Default no [INF]: the first two can be accents that missed their letter. ’ U+2019, ‘ U+2018, ʼ U+02BC
    /// and ＇ U+FF07 are always taken for an apostrophe.
    /// </summary>
    public bool AcceptApostropheLookalikes { get; init; }

    /// <summary>
    /// Whether dashes are taken for a hyphen: ‒ U+2012, – U+2013, — U+2014, ― U+2015, − U+2212. Default no [INF]: a dash may stand for the
    /// double hyphen of two family names. ‐ U+2010, ‑ U+2011, ﹣ U+FE63 and － U+FF0D are always taken for a hyphen.
    /// </summary>
    public bool AcceptDashes { get; init; }

    /// <summary>Whether spaces before and after the name are left out. Default yes [INF]; the change is reported.</summary>
    public bool TrimSpaces { get; init; } = true;

    /// <summary>Whether spaces in a row become one. Default no: a doubled space is then refused as the rule says.</summary>
    public bool CollapseSpaces { get; init; }
}
