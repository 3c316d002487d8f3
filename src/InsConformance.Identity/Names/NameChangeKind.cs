namespace InsConformance.Identity.Names;

/// <summary>What a normalisation did to some characters.</summary>
public enum NameChangeKind
{
    /// <summary>A lower-case letter became a capital.</summary>
    LowerCase,

    /// <summary>A letter lost its accent, cedilla or other diacritic: É to E, Ç to C.</summary>
    Diacritic,

    /// <summary>A ligature or digraph was spelt out: Œ to OE, Æ to AE.</summary>
    Ligature,

    /// <summary>Another Latin letter was transliterated: ß to SS, Ł to L, Þ to TH [INF].</summary>
    OtherLatinLetter,

    /// <summary>A typographic apostrophe became U+0027.</summary>
    Apostrophe,

    /// <summary>A typographic hyphen became U+002D.</summary>
    Hyphen,

    /// <summary>A space of another kind became U+0020.</summary>
    Space,

    /// <summary>Spaces at the start or end were left out.</summary>
    TrimmedSpace,

    /// <summary>Spaces in a row became one.</summary>
    CollapsedSpace,
}
