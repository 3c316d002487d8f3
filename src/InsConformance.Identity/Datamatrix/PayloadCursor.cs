namespace InsConformance.Identity.Datamatrix;

/// <summary>Cuts a payload into header and blocks, and tells what is wrong with the cuts.</summary>
internal sealed class PayloadCursor(string payload)
{
    private int _at;

    public List<DatamatrixBlock> Blocks { get; } = [];

    public List<DatamatrixFinding> Findings { get; } = [];

    public void ReadHeader()
    {
        const string header = DatamatrixFormat.Header;
        var right = payload.AsSpan().CommonPrefixLength(header);
        _at = header.Length;
        if (right == header.Length)
            return;
        var what = right switch
        {
            < 2 => "le marqueur « IS »",
            < 4 => "la version « 01 »",
            _ => "22 zéros",
        };
        Error(DatamatrixFindingCode.Header, $"en-tête incorrect en position {right + 1} ; attendu {what}", right, Math.Min(1, payload.Length - right));
        _at = FirstBlock();
    }

    /// <summary>Reads one block; <see langword="false"/> at the end, or where the rest means nothing.</summary>
    public bool ReadBlock()
    {
        if (_at >= payload.Length)
            return false;
        var id = payload.Substring(_at, Math.Min(2, payload.Length - _at));
        if (DatamatrixFormat.Find(id) is not { } field)
            return SkipUnknown(id);

        if (Blocks.Any(b => b.Id == id))
            Error(DatamatrixFindingCode.FieldRepeated, $"champ {id} répété : {field.Label}", _at, 2, id);
        _at += 2;
        var start = _at;
        var value = Value(field);
        Blocks.Add(new(id, value, start));
        if (value.Length < field.MinLength)
            Error(DatamatrixFindingCode.FieldTooShort, $"{value.Length} caractères au lieu de {field.MinLength} : {field.Label}", start, value.Length, id);
        TakeGs(field, value.Length);
        return true;
    }

    private string Value(DatamatrixField field)
    {
        var rest = payload.AsSpan(_at, Math.Min(field.MaxLength, payload.Length - _at));
        var gs = rest.IndexOf(DatamatrixFormat.Gs);
        if (gs >= 0)
            rest = rest[..gs];
        if (field.IsVariable)
            rest = rest[..LengthWithoutSwallowedBlock(field, rest)];
        _at += rest.Length;
        return rest.ToString();
    }

    /// <summary>
    /// Where a variable value that GS does not close runs into the next block. Neither an OID nor a name can hold the id of a block,
    /// so an id that is still to come ends the value.
    /// </summary>
    private int LengthWithoutSwallowedBlock(DatamatrixField field, ReadOnlySpan<char> value)
    {
        for (var i = field.MinLength; i < value.Length; i++)
        {
            var next = _at + i;
            var blank = payload[next] == ' ' ? 1 : 0;
            if (!IsBlockToCome(next + blank, field.Id))
                continue;
            Error(
                DatamatrixFindingCode.GsMissing,
                blank == 1 ? $"espace à la place de GS après {field.Id}" : $"GS manque après {field.Id}",
                next,
                blank,
                field.Id);
            _at += blank;
            return i;
        }

        return value.Length;
    }

    private bool IsBlockToCome(int at, string current) =>
        at + 1 < payload.Length
        && payload[at] == 'S'
        && payload.Substring(at, 2) is var id
        && id != current
        && DatamatrixFormat.Find(id) is not null
        && Blocks.All(b => b.Id != id);

    private void TakeGs(DatamatrixField field, int length)
    {
        if (_at >= payload.Length || payload[_at] != DatamatrixFormat.Gs)
            return;
        if (length < field.MinLength)
        {
            // Too short was said already; the GS only shows where the value ends.
        }
        else if (_at == payload.Length - 1)
        {
            Error(DatamatrixFindingCode.GsAtEnd, "GS à la fin des données", _at, 1, field.Id);
        }
        else if (!field.IsVariable)
        {
            Error(DatamatrixFindingCode.GsAfterFixedField, $"GS après {field.Id}, de longueur fixe", _at, 1, field.Id);
        }
        else if (length == field.MaxLength)
        {
            Error(DatamatrixFindingCode.GsAfterFullField, $"GS après {field.Id}, déjà à sa longueur maximale", _at, 1, field.Id);
        }

        _at++;
    }

    private bool SkipUnknown(string id)
    {
        var gs = payload.IndexOf(DatamatrixFormat.Gs, _at);
        var end = gs < 0 ? payload.Length : gs;
        Error(DatamatrixFindingCode.FieldUnknown, $"bloc inconnu en position {_at + 1} ; attendu S1 à S7", _at, Math.Min(id.Length, Math.Max(end - _at, 1)));
        _at = gs < 0 ? payload.Length : gs + 1;
        return _at < payload.Length;
    }

    /// <summary>Where the blocks seem to start behind a wrong header; the end when none can be seen.</summary>
    private int FirstBlock()
    {
        for (var i = 0; i + 1 < payload.Length; i++)
        {
            if (payload[i] == 'S' && payload[i + 1] is >= '1' and <= '7')
                return i;
        }

        return payload.Length;
    }

    private void Error(DatamatrixFindingCode code, string message, int position, int length, string? field = null) =>
        Findings.Add(new(code, FindingSeverity.Error, message, position, length, field));
}
