namespace InsConformance.Identity.Traits;

/// <summary>Reads and writes a <see cref="Sexe"/>. Thread-safe.</summary>
public static class SexeText
{
    /// <summary>Reads <c>M</c> or <c>F</c>, exact case.</summary>
    /// <returns><see cref="IdentityErrorCode.Empty"/> or <see cref="IdentityErrorCode.SexeUnknown"/> otherwise (the service answers insi_24 [LIVE]).</returns>
    public static ParseResult<Sexe> Parse(string? text) => text switch
    {
        "F" => new(Sexe.F),
        "M" => new(Sexe.M),
        null or "" => new(new IdentityError(IdentityErrorCode.Empty, "le sexe est vide ; attendu M ou F", 0, 0)),
        _ => new(new IdentityError(IdentityErrorCode.SexeUnknown, $"sexe « {text} » ; attendu M ou F, INSi n'en connaît pas d'autre", 0, text.Length)),
    };

    /// <summary>Reads <c>M</c> or <c>F</c>, exact case.</summary>
    public static bool TryParse(string? text, out Sexe sexe) => Parse(text).TryGetValue(out sexe);

    /// <summary><c>M</c> or <c>F</c>, as on the wire.</summary>
    public static string Code(this Sexe sexe) => sexe switch
    {
        Sexe.F => "F",
        Sexe.M => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(sexe), sexe, null),
    };
}
