namespace InsConformance.Identity.Names;

/// <summary>
/// Turns a name as typed into the characters INSi takes: capitals, no diacritic, no ligature, ASCII apostrophe and hyphen. That is the
/// software's job before the call (contract section 1.5 [OFF2]). Characters without an equivalent are refused one by one, never left
/// out. Works from a table of Latin letters, composed or decomposed, and does not depend on the culture or on ICU. Thread-safe.
/// </summary>
public static class NameNormalizer
{
    /// <summary>Normalises, then holds the outcome against the rules of the field.</summary>
    /// <param name="text">The name as typed.</param>
    /// <param name="rules">Rules of the field, e.g. <see cref="NameRules.BirthName"/>.</param>
    /// <param name="options">Default <see cref="NormalizationOptions.Default"/>.</param>
    /// <returns>The name or every refusal; normalising the name again gives the same name without any change.</returns>
    public static NormalizationResult Normalize(string? text, NameRules rules, NormalizationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        text ??= "";
        if (NameCheck.IsConform(text, rules) && !(text is [.., ' '] && (options ?? NormalizationOptions.Default).TrimSpaces))
            return new NormalizationResult(text, [], []);
        return new Normalization(text, options ?? NormalizationOptions.Default).Run(rules);
    }
}
