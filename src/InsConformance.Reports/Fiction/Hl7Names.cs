namespace InsConformance.Reports.Fiction;

/// <summary>Names and birth dates of a patient in HL7 v2 messages: PID-5, PID-6, PID-7 and PID-9 (HL7 v2.5.1 chapter 3.4.2).</summary>
internal static class Hl7Names
{
    private static readonly int[] NameFields = [5, 6, 9];

    public static IEnumerable<(string Label, IdentityKind Kind, string Value)> In(string text)
    {
        if (!text.Contains("PID|", StringComparison.Ordinal))
            yield break;
        foreach (var segment in text.Split('\r', '\n').Where(s => s.TrimStart('\v').StartsWith("PID|", StringComparison.Ordinal)))
        {
            var fields = segment.Split('|');
            foreach (var at in NameFields.Where(at => at < fields.Length))
            {
                // Family name, given name, other given names; what follows is the kind of name.
                foreach (var name in fields[at].Split('~').SelectMany(n => n.Split('^').Take(3)).SelectMany(n => n.Split('&')).Where(n => n.Length > 0))
                    yield return ($"PID-{at}", IdentityKind.Name, name);
            }

            if (fields.Length > 7 && fields[7].Length >= 8)
                yield return ("PID-7", IdentityKind.BirthDate, fields[7][..8]);
        }
    }
}
