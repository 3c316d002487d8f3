namespace InsConformance.Identity.Names;

/// <summary>Holds a text against <see cref="NameRules"/>: one pass, nothing allocated while no rule breaks. Thread-safe.</summary>
public static class NameCheck
{
    /// <summary>Whether no rule breaks.</summary>
    public static bool IsConform(ReadOnlySpan<char> text, NameRules rules) => Errors(text, rules).Count == 0;

    /// <summary>Every broken rule in text order; empty when the text conforms.</summary>
    /// <param name="text">The text as it came.</param>
    /// <param name="rules">The rules of its field.</param>
    public static IReadOnlyList<IdentityError> Errors(ReadOnlySpan<char> text, NameRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (text.IsEmpty)
            return [new(IdentityErrorCode.Empty, "le nom est vide", 0, 0)];

        List<IdentityError>? errors = null;
        var hasLetter = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterUpper(c))
            {
                hasLetter = true;
                continue;
            }

            if (c is ' ' or '\'' or '-')
            {
                if (Separator(text, i, rules) is { } misplaced)
                    (errors ??= []).Add(misplaced);
                continue;
            }

            var (error, length) = CharacterRefusal.At(text, i);
            (errors ??= []).Add(error);
            hasLetter |= IsLetterWritten(error.Code);
            i += length - 1;
        }

        if (rules.RequireLetter && !hasLetter && errors is null)
            errors = [new(IdentityErrorCode.NoLetter, "le nom n'a aucune lettre", 0, text.Length)];
        if (text.Length > rules.MaxLength)
            (errors ??= []).Add(new(IdentityErrorCode.WrongLength, $"plus de {rules.MaxLength} caractères", rules.MaxLength.Value, text.Length - rules.MaxLength.Value));
        return errors ?? (IReadOnlyList<IdentityError>)[];
    }

    private static bool IsLetterWritten(IdentityErrorCode code) =>
        code is IdentityErrorCode.LowerCase or IdentityErrorCode.Diacritic or IdentityErrorCode.Ligature or IdentityErrorCode.OtherLatinLetter;

    private static IdentityError? Separator(ReadOnlySpan<char> text, int i, NameRules rules)
    {
        var previous = i == 0 ? '\0' : text[i - 1];
        return text[i] switch
        {
            ' ' => Space(previous, i, rules),
            '\'' => Apostrophe(previous, i, rules),
            _ => Hyphen(text, previous, i, rules),
        } ?? End(text, i, rules);
    }

    private static IdentityError? Space(char previous, int i, NameRules rules)
    {
        if (!rules.AllowSpace)
            return new(IdentityErrorCode.SpaceNotAllowed, $"espace en position {i + 1}", i, 1);
        return previous switch
        {
            '\0' => new(IdentityErrorCode.LeadingSpace, "le premier caractère est un espace", i, 1),
            ' ' => new(IdentityErrorCode.DoubledSpace, $"espace doublé en position {i}", i - 1, 2, " "),
            '\'' => new(IdentityErrorCode.SpaceWithApostrophe, $"apostrophe et espace accolés en position {i}", i - 1, 2),
            '-' when rules.IsList && !rules.AllowTrailingHyphenOrApostrophe =>
                new(IdentityErrorCode.TrailingHyphen, $"un prénom finit par un trait d'union en position {i}", i - 1, 1),
            '-' when !rules.AllowHyphenBesideSpaceOrApostrophe => Combined(i),
            _ => null,
        };
    }

    private static IdentityError? Apostrophe(char previous, int i, NameRules rules) => previous switch
    {
        '\0' when !rules.AllowLeadingApostrophe => new(IdentityErrorCode.LeadingApostrophe, "le premier caractère est une apostrophe", i, 1),
        '\'' => new(IdentityErrorCode.DoubledApostrophe, $"apostrophe doublée en position {i}", i - 1, 2, "'"),
        ' ' => new(IdentityErrorCode.SpaceWithApostrophe, $"espace et apostrophe accolés en position {i}", i - 1, 2),
        '-' when !rules.AllowHyphenBesideSpaceOrApostrophe => Combined(i),
        _ => null,
    };

    private static IdentityError? Hyphen(ReadOnlySpan<char> text, char previous, int i, NameRules rules)
    {
        if (previous == '-')
            return HyphenRun(text, i, rules.MaxHyphens);
        return previous switch
        {
            '\0' => new(IdentityErrorCode.LeadingHyphen, "le premier caractère est un trait d'union", i, 1),
            ' ' when rules.IsList => new(IdentityErrorCode.LeadingHyphen, $"un prénom commence par un trait d'union en position {i + 1}", i, 1),
            ' ' or '\'' when !rules.AllowHyphenBesideSpaceOrApostrophe => Combined(i),
            _ => null,
        };
    }

    /// <summary>One error for a whole run, raised at the first hyphen too many.</summary>
    private static IdentityError? HyphenRun(ReadOnlySpan<char> text, int i, int allowed)
    {
        var start = i;
        while (start > 0 && text[start - 1] == '-')
            start--;
        if (i - start != allowed)
            return null;
        var length = text[start..].IndexOfAnyExcept('-');
        if (length < 0)
            length = text.Length - start;
        return new(IdentityErrorCode.TooManyHyphens, $"{length} traits d'union de suite en position {start + 1} ; {allowed} au plus", start, length);
    }

    private static IdentityError? End(ReadOnlySpan<char> text, int i, NameRules rules)
    {
        if (i != text.Length - 1)
            return null;
        return text[i] switch
        {
            ' ' when !rules.AllowTrailingSpace => new(IdentityErrorCode.TrailingSpace, "le dernier caractère est un espace", i, 1),
            '\'' when !rules.AllowTrailingHyphenOrApostrophe => new(IdentityErrorCode.TrailingApostrophe, "le dernier caractère est une apostrophe", i, 1),
            '-' when !rules.AllowTrailingHyphenOrApostrophe => new(IdentityErrorCode.TrailingHyphen, "le dernier caractère est un trait d'union", i, 1),
            _ => null,
        };
    }

    private static IdentityError Combined(int i) =>
        new(IdentityErrorCode.HyphenCombined, $"trait d'union accolé à un espace ou à une apostrophe en position {i}", i - 1, 2);
}
