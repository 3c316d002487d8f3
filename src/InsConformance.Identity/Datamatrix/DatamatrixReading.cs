namespace InsConformance.Identity.Datamatrix;

/// <summary>What a payload holds and what is wrong with it. Immutable, thread-safe.</summary>
/// <param name="Payload">The characters read.</param>
/// <param name="Blocks">The fields in the order of the payload, as far as it could be read.</param>
/// <param name="Findings">Errors and warnings in payload order.</param>
public sealed record DatamatrixReading(string Payload, IReadOnlyList<DatamatrixBlock> Blocks, IReadOnlyList<DatamatrixFinding> Findings)
{
    /// <summary>Whether no error was found; warnings may remain.</summary>
    public bool IsConform => Findings.All(f => f.Severity != FindingSeverity.Error);

    /// <summary>The content when every compulsory field is there, right or wrong; the date YYYY-MM-DD where it can be turned, as it came otherwise.</summary>
    public DatamatrixContent? Content
    {
        get
        {
            if (DatamatrixFormat.Fields.Any(f => f.IsRequired && Value(f.Id) is null))
                return null;
            var date = Value(DatamatrixFormat.DateNaissance)!;
            return new(
                Value(DatamatrixFormat.Matricule)!,
                Value(DatamatrixFormat.Oid)!,
                Value(DatamatrixFormat.ListePrenom)!,
                Value(DatamatrixFormat.NomNaissance)!,
                Value(DatamatrixFormat.Sexe)!,
                DatamatrixDate.ToIso(date) ?? date,
                Value(DatamatrixFormat.LieuNaissance));
        }
    }

    /// <summary>The value of a field, its first one when it is repeated; <see langword="null"/> when absent.</summary>
    public string? Value(string id) => Blocks.FirstOrDefault(b => b.Id == id)?.Value;
}
