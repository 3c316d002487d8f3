using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Names;

/// <summary>The rule that ties the first given name to the list. Contract section 6.3 [OFF2: EXI ID 10, EXI SI 29/30]. Thread-safe.</summary>
public static class FirstGivenName
{
    /// <summary>
    /// Whether <paramref name="first"/> is a beginning of <paramref name="list"/>, hyphen and apostrophe counting as a space: for
    /// <c>JEAN CHRISTOPHE PIERRE</c>, JEAN, JEAN-CHRISTOPHE and JEAN-CHRISTOPHE-PIERRE are; CHRISTOPHE is not, nor is JEA: whole names
    /// only [INF]. Several of these signs in a row count as one.
    /// </summary>
    /// <param name="first">The first given name; nothing is folded, accents must be gone already.</param>
    /// <param name="list">The given names in civil order.</param>
    public static bool Begins(ReadOnlySpan<char> first, ReadOnlySpan<char> list)
    {
        var found = false;
        while (true)
        {
            var wanted = NextWord(ref first);
            if (wanted.IsEmpty)
                return found;
            if (!wanted.SequenceEqual(NextWord(ref list)))
                return false;
            found = true;
        }
    }

    /// <summary>The alert that is due when <paramref name="first"/> does not begin <paramref name="list"/> (DMN INS 14); the field stays editable.</summary>
    /// <returns><see cref="IdentityErrorCode.FirstGivenNameNotInList"/>, or <see langword="null"/> when it does.</returns>
    public static IdentityError? Alert(string first, string list)
    {
        ArgumentNullException.ThrowIfNull(first);
        return Begins(first, list)
            ? null
            : new(
                IdentityErrorCode.FirstGivenNameNotInList,
                $"le premier prénom « {first} » n'est pas le début de la liste « {list} »",
                0,
                first.Length,
                null,
                Trait.Prenom);
    }

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" -'");
        var end = text.IndexOfAny(" -'");
        var word = end < 0 ? text : text[..end];
        text = text[word.Length..];
        return word;
    }
}
