namespace InsConformance.Insi.Results;

/// <summary>What of an identity shows in an answer, where answers were seen to differ. Contract section 3.2.</summary>
public sealed record ResultContent
{
    /// <summary>Whether <c>TIQ/Prenom</c> is there: the first given name of the list when the result has none.</summary>
    public required bool Prenom { get; init; }

    /// <summary>Whether the history carries <c>TypeMatricule</c>; <see langword="false"/> takes it from the active INS too, <see langword="null"/> leaves both as they are.</summary>
    public bool? TypeMatricule { get; init; }

    /// <summary>Whether the history keeps its dates.</summary>
    public bool HistoryDates { get; init; } = true;

    /// <summary>Whether a birthplace in Corsica is written 20020 rather than 2A020.</summary>
    public bool NumericCorsica { get; init; }

    /// <summary>Whether the history comes last first: no order is public [INF].</summary>
    public bool ReversedHistory { get; init; }

    /// <summary>The content of a recorded shape.</summary>
    public static ResultContent Of(SuccessShape shape) => shape switch
    {
        SuccessShape.S1 => new() { Prenom = true, TypeMatricule = true, HistoryDates = false, NumericCorsica = true },
        SuccessShape.S2 => new() { Prenom = false, TypeMatricule = false },
        SuccessShape.S3 => new() { Prenom = true },
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };
}
