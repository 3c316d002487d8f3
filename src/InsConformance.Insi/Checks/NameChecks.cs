using InsConformance.Identity;
using InsConformance.Identity.Names;

namespace InsConformance.Insi.Checks;

/// <summary>Characters of a name, each kind of breach under its own check. Contract section 1.5.</summary>
internal static class NameChecks
{
    /// <summary>Holds one name against its rules.</summary>
    /// <param name="run">The run.</param>
    /// <param name="prefix">First part of the checks' ids.</param>
    /// <param name="text">The name as sent.</param>
    /// <param name="rules">Rules of its field.</param>
    /// <param name="at">Its element.</param>
    public static void Run(ref CheckRun run, string prefix, string text, NameRules rules, Spot at)
    {
        var errors = NameCheck.Errors(text, rules);
        for (var i = 0; i < errors.Count; i++)
        {
            var word = Word(errors[i].Code);
            // One finding per kind: a name wholly in lower case is one mistake.
            if (!IsFirstOfItsKind(errors, i, word))
                continue;
            run.Report($"{prefix}-{word}", $"{at.Name} : {errors[i].Message}.", at.Find(run.Request));
        }
    }

    private static bool IsFirstOfItsKind(IReadOnlyList<IdentityError> errors, int at, string word)
    {
        for (var i = 0; i < at; i++)
        {
            if (Word(errors[i].Code) == word)
                return false;
        }

        return true;
    }

    private static string Word(IdentityErrorCode code) => code switch
    {
        IdentityErrorCode.LowerCase => "lower-case",
        IdentityErrorCode.Diacritic => "diacritic",
        IdentityErrorCode.Ligature => "ligature",
        IdentityErrorCode.TypographicApostrophe => "typographic-apostrophe",
        IdentityErrorCode.OtherLatinLetter or IdentityErrorCode.TypographicHyphen or IdentityErrorCode.SpecialSpace
            or IdentityErrorCode.DigitInName or IdentityErrorCode.CharacterNotAllowed => "character",
        _ => "placement",
    };
}
