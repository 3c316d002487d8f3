namespace InsConformance.Insi.Results;

/// <summary>
/// Gives a result the content it has in one success shape. Contract section 3.2. Thread-safe.
/// S1: given name present, <c>TypeMatricule</c> and no dates in the history, Corsican birthplace in its numeric form. S2: no given name, no <c>TypeMatricule</c>.
/// S3: given name present.
/// </summary>
public static class ResultShaping
{
    private const string NiaOid = "1.2.250.1.213.1.4.9";

    /// <summary>The same identity as the shape shows it.</summary>
    public static SearchResult Shape(SearchResult result, SuccessShape shape) =>
        result.Individu is not { } individu ? result : result with
        {
            Individu = shape switch
            {
                SuccessShape.S1 => new Individu(individu.InsActif, [.. individu.InsHisto.Select(AsS1)], AsS1(individu.Tiq)),
                SuccessShape.S2 => new Individu(
                    WithoutType(individu.InsActif), [.. individu.InsHisto.Select(WithoutType)], individu.Tiq with { Prenom = null }),
                SuccessShape.S3 => individu with { Tiq = WithPrenom(individu.Tiq) },
                _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
            },
        };

    // NIA for a temporary identifier is inferred: only NIR was recorded.
    private static Ins AsS1(Ins ins) =>
        ins with { TypeMatricule = ins.TypeMatricule ?? (ins.Oid == NiaOid ? "NIA" : "NIR"), DateDeb = null, DateFin = null };

    private static Tiq AsS1(Tiq tiq) => WithPrenom(tiq) with { LieuNaissance = Numeric(tiq.LieuNaissance) };

    private static Ins WithoutType(Ins ins) => ins with { TypeMatricule = null };

    private static Tiq WithPrenom(Tiq tiq) =>
        tiq.Prenom is not null || tiq.ListePrenom is not { } list ? tiq : tiq with { Prenom = list.Split(' ', 2)[0] };

    // Recorded before October 2022: 20020 where 2A020 comes today.
    private static string? Numeric(string? place) =>
        place is ['2', 'A' or 'B', _, _, _] ? string.Concat("20", place.AsSpan(2)) : place;
}
