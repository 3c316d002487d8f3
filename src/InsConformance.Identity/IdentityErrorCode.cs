namespace InsConformance.Identity;

/// <summary>Which rule a text breaks. Stable names: reports and tests rely on them.</summary>
public enum IdentityErrorCode
{
    /// <summary>Nothing was given where a value is needed.</summary>
    Empty,

    /// <summary>Too few or too many characters.</summary>
    WrongLength,

    /// <summary>A space where none may be; matricules accept spaces only when asked to.</summary>
    SpaceNotAllowed,

    /// <summary>A digit was expected.</summary>
    DigitExpected,

    /// <summary>A letter in the place part that is not the Corsican 2A or 2B.</summary>
    CorsicaLetter,

    /// <summary>The first digit of a matricule is not one of those accepted.</summary>
    FirstDigit,

    /// <summary>A key outside 01 to 97: no matricule has it.</summary>
    KeyOutOfRange,

    /// <summary>The key does not belong to the matricule; <see cref="IdentityError.Expected"/> holds the right one.</summary>
    WrongKey,

    /// <summary>Not an OID at all.</summary>
    OidForm,

    /// <summary>The OID of the former INS-C.</summary>
    OidOfFormerInsC,

    /// <summary>The OID of a NIR or NIA used as social-security number, which is not an INS.</summary>
    OidOfSocialSecurityNumber,

    /// <summary>Another OID: none of the four of the INS.</summary>
    OidUnknown,

    /// <summary>A lower-case letter in a name.</summary>
    LowerCase,

    /// <summary>A letter with a diacritic, or a diacritic alone.</summary>
    Diacritic,

    /// <summary>A ligature such as Æ or Œ.</summary>
    Ligature,

    /// <summary>A Latin letter outside A-Z that is neither accented nor a ligature (ß, Ł, Þ ...).</summary>
    OtherLatinLetter,

    /// <summary>A typographic apostrophe, or a sign that resembles one; only U+0027 is allowed.</summary>
    TypographicApostrophe,

    /// <summary>A typographic hyphen, or a dash; only U+002D is allowed.</summary>
    TypographicHyphen,

    /// <summary>A space other than U+0020, such as the non-breaking one.</summary>
    SpecialSpace,

    /// <summary>A digit in a name.</summary>
    DigitInName,

    /// <summary>Any other character that names cannot hold.</summary>
    CharacterNotAllowed,

    /// <summary>A name that starts with a space.</summary>
    LeadingSpace,

    /// <summary>A name that starts with a hyphen.</summary>
    LeadingHyphen,

    /// <summary>A name that starts with an apostrophe, where the rules in use refuse it.</summary>
    LeadingApostrophe,

    /// <summary>A name that ends with a space.</summary>
    TrailingSpace,

    /// <summary>A name that ends with a hyphen.</summary>
    TrailingHyphen,

    /// <summary>A name that ends with an apostrophe.</summary>
    TrailingApostrophe,

    /// <summary>Two spaces in a row.</summary>
    DoubledSpace,

    /// <summary>Two apostrophes in a row.</summary>
    DoubledApostrophe,

    /// <summary>A space beside an apostrophe.</summary>
    SpaceWithApostrophe,

    /// <summary>More hyphens in a row than the rules in use accept.</summary>
    TooManyHyphens,

    /// <summary>A hyphen beside a space or an apostrophe, where the rules in use refuse it.</summary>
    HyphenCombined,

    /// <summary>A name without any letter.</summary>
    NoLetter,

    /// <summary>Not the form YYYY-MM-DD.</summary>
    DateForm,

    /// <summary>A date with 00 parts, a luni-solar date or a day that no calendar has, where a civil date is needed.</summary>
    DateNotCivil,

    /// <summary>A date whose unknown parts cannot be completed (unknown year, luni-solar date).</summary>
    DateNotCompletable,

    /// <summary>Not a COG: five characters, digits but for the Corsican 2A and 2B.</summary>
    CogForm,

    /// <summary>A sex other than M or F.</summary>
    SexeUnknown,

    /// <summary>The first given name is not a beginning of the list of given names.</summary>
    FirstGivenNameNotInList,

    /// <summary>A status code other than PROV, RECUP, VALI, QUAL.</summary>
    StatusUnknown,

    /// <summary>A status that the attributes forbid.</summary>
    StatusNotAllowed,

    /// <summary>No INS where the status needs one.</summary>
    InsMissing,

    /// <summary>An INS where the status forbids one.</summary>
    InsNotAllowed,

    /// <summary>Attributes that may not stand together.</summary>
    AttributesNotCombinable,

    /// <summary>Digits of a matricule that the traits contradict.</summary>
    MatriculeIncoherent,
}
