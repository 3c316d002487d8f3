namespace InsConformance.Identity.Hl7v2;

/// <summary>Cuts a message whose delimiters are known into segments and fields.</summary>
internal sealed class Hl7Cutter(string text, int end, Hl7Delimiters delimiters, Hl7Limits limits, List<Hl7Finding> findings)
{
    private readonly List<Hl7Segment> _segments = [];
    private bool _lineEndingTold;

    public Hl7Reading Cut(int at)
    {
        while (at < end && findings.Count < limits.Fields)
        {
            var stop = text.AsSpan(at, end - at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : end;
            if (stop > at && !Segment(at, stop - at))
                break;
            at = stop < end ? AfterLineEnd(stop) : stop;
        }

        return new(new(delimiters, _segments), [.. findings.OrderBy(f => f.Place.Offset)]);
    }

    private int AfterLineEnd(int at)
    {
        var crLf = text[at] == '\r' && at + 1 < end && text[at + 1] == '\n';
        if ((crLf || text[at] == '\n') && !_lineEndingTold)
        {
            _lineEndingTold = true;
            findings.Add(new(Hl7FindingCode.LineEnding, FindingSeverity.Warning, "fin de segment par LF ou CR LF ; attendu CR", new("", Offset: at)));
        }

        return at + (crLf ? 2 : 1);
    }

    private bool Segment(int at, int length)
    {
        if (_segments.Count == limits.Segments)
        {
            Error(Hl7FindingCode.TooLong, $"plus de {limits.Segments} segments", new("", Offset: at));
            return false;
        }

        var line = text.AsSpan(at, length);
        if (length < 3 || !IsName(line[..3]) || (length > 3 && line[3] != delimiters.Field))
        {
            Error(Hl7FindingCode.SegmentName, "segment sans nom de trois caractères suivi du séparateur de champ", new("", Offset: at));
            return true;
        }

        var name = line[..3].ToString();
        var fields = Fields(name, at, length);
        if (fields.Count > limits.Fields)
        {
            Error(Hl7FindingCode.TooLong, $"plus de {limits.Fields} champs", new(name, Offset: at));
            return false;
        }

        foreach (var field in fields.Skip(name == "MSH" ? 2 : 0))
            CheckWriting(name, field);
        _segments.Add(new(name, at, length, [.. fields], delimiters));
        return true;
    }

    private List<Hl7Field> Fields(string name, int at, int length)
    {
        var fields = new List<Hl7Field>();
        if (name == "MSH")
            fields.Add(new(delimiters.Field.ToString(), at + 3, 1, delimiters));
        var offset = at + 4;
        while (offset <= at + length && fields.Count <= limits.Fields)
        {
            var next = text.IndexOf(delimiters.Field, offset, at + length - offset);
            var stop = next < 0 ? at + length : next;
            fields.Add(new(text[offset..stop], offset, fields.Count + 1, delimiters));
            offset = stop + 1;
        }

        return fields;
    }

    private void CheckWriting(string segment, Hl7Field field)
    {
        delimiters.Unescaped(field.Raw, out var fault);
        if (fault >= 0)
            Error(Hl7FindingCode.Escape, $"séquence d'échappement inconnue ou non fermée en position {fault + 1} du champ", new(segment, field.Number, Offset: field.Offset + fault));
        var control = field.Raw.AsSpan().IndexOfAnyInRange('\0', '\u001F');
        if (control >= 0)
            Error(Hl7FindingCode.ControlCharacter, $"{CharacterWords.Quote(field.Raw[control])} dans le champ", new(segment, field.Number, Offset: field.Offset + control));
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        char.IsAsciiLetterUpper(name[0]) && (char.IsAsciiLetterUpper(name[1]) || char.IsAsciiDigit(name[1])) && (char.IsAsciiLetterUpper(name[2]) || char.IsAsciiDigit(name[2]));

    private void Error(Hl7FindingCode code, string message, Hl7Place place) => findings.Add(Hl7Reader.Error(code, message, place));
}
