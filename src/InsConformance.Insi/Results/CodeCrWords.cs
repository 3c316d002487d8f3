namespace InsConformance.Insi.Results;

/// <summary>Written codes and labels of the searches, exact, without accents. Contract section 3.1 [LIVE]. Thread-safe.</summary>
public static class CodeCrWords
{
    /// <summary>The two-digit code.</summary>
    public static string Code(this CodeCr code) => code switch
    {
        CodeCr.IdentityFound => "00",
        CodeCr.NoIdentity => "01",
        CodeCr.SeveralIdentities => "02",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    /// <summary>The label.</summary>
    public static string Label(this CodeCr code) => code switch
    {
        CodeCr.IdentityFound => "OK",
        CodeCr.NoIdentity => "Aucune identite trouvee",
        CodeCr.SeveralIdentities => "Plusieurs identites trouvees",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    /// <summary>Reads <see cref="Code"/> back.</summary>
    /// <returns><see langword="false"/> for a code that was never seen.</returns>
    public static bool TryParse(string? written, out CodeCr code)
    {
        foreach (var candidate in Enum.GetValues<CodeCr>())
        {
            if (candidate.Code() == written)
            {
                code = candidate;
                return true;
            }
        }

        code = default;
        return false;
    }

    /// <summary>A result without identity: code 01 or 02.</summary>
    public static SearchResult ToResult(this CodeCr code) => new(code.Code(), code.Label());
}
