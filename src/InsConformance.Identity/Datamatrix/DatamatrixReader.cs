using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Datamatrix;

/// <summary>
/// Reads the payload of an INS datamatrix and says everything that is wrong with it. Fields may come in any order. After a fault it goes
/// on where it can, so that one missing separator does not hide the rest. Never throws; bounded by the payload. Requirements 5. Thread-safe.
/// </summary>
public static class DatamatrixReader
{
    /// <summary>Reads a payload.</summary>
    /// <param name="payload">The characters that the symbol decodes to, GS included.</param>
    /// <param name="origin">Default <see cref="DataOrigin.Produced"/>; a matricule with a wrong key is only a warning in an imported sample.</param>
    public static DatamatrixReading Read(string? payload, DataOrigin origin = DataOrigin.Produced)
    {
        if (string.IsNullOrEmpty(payload))
            return Nothing(payload ?? "", DatamatrixFindingCode.Empty, "aucune donnée");
        if (payload.Length > DatamatrixFormat.MaxPayload)
            return Nothing(payload, DatamatrixFindingCode.TooLong, $"{payload.Length} caractères ; un Data Matrix en tient {DatamatrixFormat.MaxPayload} au plus");

        var cursor = new PayloadCursor(payload);
        cursor.ReadHeader();
        while (cursor.ReadBlock())
        {
            // Each block adds itself and its findings.
        }

        var findings = cursor.Findings;
        findings.AddRange(cursor.Blocks.SelectMany(block => Content(block, origin)));
        findings.AddRange(Missing(payload, cursor.Blocks));
        findings.AddRange(Incoherences(cursor.Blocks));
        return new(payload, cursor.Blocks, [.. findings.OrderBy(f => f.Position)]);
    }

    private static DatamatrixReading Nothing(string payload, DatamatrixFindingCode code, string message) =>
        new(payload, [], [new(code, FindingSeverity.Error, message, 0, payload.Length)]);

    private static IEnumerable<DatamatrixFinding> Content(DatamatrixBlock block, DataOrigin origin) =>
        from error in block.Value.Length < DatamatrixFormat.Find(block.Id)!.MinLength ? [] : FieldContent.Errors(block.Id, block.Value)
        let doubtfulSample = origin == DataOrigin.Imported && error.Code == IdentityErrorCode.WrongKey
        select new DatamatrixFinding(
            DatamatrixFindingCode.FieldContent,
            doubtfulSample ? FindingSeverity.Warning : FindingSeverity.Error,
            error.Message,
            block.Position + error.Position,
            error.Length,
            block.Id,
            error.Code);

    private static IEnumerable<DatamatrixFinding> Missing(string payload, List<DatamatrixBlock> blocks) =>
        from field in DatamatrixFormat.Fields
        where field.IsRequired && blocks.All(b => b.Id != field.Id)
        select new DatamatrixFinding(DatamatrixFindingCode.FieldMissing, FindingSeverity.Error, $"champ absent : {field.Label}", payload.Length, 0, field.Id);

    private static IEnumerable<DatamatrixFinding> Incoherences(List<DatamatrixBlock> blocks)
    {
        string Value(string id) => blocks.Find(b => b.Id == id)?.Value ?? "";
        if (blocks.Find(b => b.Id == DatamatrixFormat.Matricule) is not { } number || number.Value.Length < Matricule.Length)
            return [];
        if (!Matricule.TryParse(number.Value[..Matricule.Length], out var matricule))
            return [];
        var date = BirthDate.TryParse(DatamatrixDate.ToIso(Value(DatamatrixFormat.DateNaissance)), out var born) ? born : null;
        var place = Cog.TryParse(Value(DatamatrixFormat.LieuNaissance), out var cog) ? cog : null;
        Sexe? sexe = SexeText.TryParse(Value(DatamatrixFormat.Sexe), out var stated) ? stated : null;
        return MatriculeCoherence.Differences(matricule, sexe, date, place).Select(d => new DatamatrixFinding(
            DatamatrixFindingCode.Incoherent, FindingSeverity.Warning, d.Message, number.Position + d.Position, d.Length, number.Id, d.Code));
    }
}
