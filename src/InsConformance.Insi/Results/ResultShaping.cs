namespace InsConformance.Insi.Results;

/// <summary>Gives a result the content it has in one shape or form. Contract section 3.2. Thread-safe.</summary>
public static class ResultShaping
{
    private const string NiaOid = "1.2.250.1.213.1.4.9";

    /// <summary>The same identity as the shape shows it.</summary>
    public static SearchResult Shape(SearchResult result, SuccessShape shape) => Shape(result, ResultContent.Of(shape));

    /// <summary>The same identity with that content.</summary>
    public static SearchResult Shape(SearchResult result, ResultContent content)
    {
        if (result.Individu is not { } individu)
            return result;
        var history = individu.InsHisto.Select(ins => Shape(ins, content));
        return result with
        {
            Individu = new Individu(
                content.TypeMatricule == false ? individu.InsActif with { TypeMatricule = null } : individu.InsActif,
                [.. content.ReversedHistory ? history.Reverse() : history],
                Shape(individu.Tiq, content)),
        };
    }

    // NIA for a temporary identifier is inferred: only NIR was recorded.
    private static Ins Shape(Ins ins, ResultContent content)
    {
        var type = content.TypeMatricule switch
        {
            null => ins.TypeMatricule,
            true => ins.TypeMatricule ?? (ins.Oid == NiaOid ? "NIA" : "NIR"),
            false => null,
        };
        return content.HistoryDates ? ins with { TypeMatricule = type } : ins with { TypeMatricule = type, DateDeb = null, DateFin = null };
    }

    private static Tiq Shape(Tiq tiq, ResultContent content) => tiq with
    {
        Prenom = !content.Prenom ? null : tiq.Prenom ?? tiq.ListePrenom?.Split(' ', 2)[0],
        LieuNaissance = content.NumericCorsica ? Numeric(tiq.LieuNaissance) : tiq.LieuNaissance,
    };

    // Recorded before October 2022: 20020 where 2A020 comes today.
    private static string? Numeric(string? place) =>
        place is ['2', 'A' or 'B', _, _, _] ? string.Concat("20", place.AsSpan(2)) : place;
}
