namespace InsConformance.Lps.Contract;

/// <summary>Body and answer of <c>PUT /settings/document</c>: the site's choice of traits on paper (DMN INS 43).</summary>
/// <param name="Fields">Names of <see cref="Further"/> to print beside the minimum; empty prints the minimum alone.</param>
public sealed record DocumentSettings(IReadOnlyList<string> Fields)
{
    /// <summary>Those that a site may print or not.</summary>
    public static IReadOnlyList<string> Further { get; } = [ScreenFields.ListePrenom, ScreenFields.LieuNaissance, ScreenFields.NomUtilise, ScreenFields.PrenomUtilise];
}
