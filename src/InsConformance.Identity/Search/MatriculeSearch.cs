using InsConformance.Identity.Matricules;

namespace InsConformance.Identity.Search;

/// <summary>A search by matricule: 15 characters, key checked before anything is searched (DMN INS 8, Ségur va1.41). Thread-safe.</summary>
public static class MatriculeSearch
{
    /// <summary>Reads what the user typed; spaces and a small Corsican letter are accepted.</summary>
    /// <returns>Otherwise why nothing may be searched: a missing key is <see cref="IdentityErrorCode.WrongLength"/>, a wrong one <see cref="IdentityErrorCode.WrongKey"/>.</returns>
    public static ParseResult<MatriculeComplet> Read(string? typed) => MatriculeComplet.Parse(typed, MatriculeOptions.Typed);
}
