namespace InsConformance.Identity.Hl7v2;

/// <summary>
/// Reads HL7 v2 ER7, delimiters from MSH. Strict in what it says, tolerant in what it takes: other line ends, MLLP framing and a byte order
/// mark are read with a warning. Never throws; bounded by <see cref="Hl7Limits"/>. Thread-safe.
/// </summary>
public static class Hl7Reader
{
    private const char MllpStart = '\u000B';
    private const char MllpEnd = '\u001C';

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message, its bytes already decoded.</param>
    /// <param name="limits">Default <see cref="Hl7Limits.Default"/>.</param>
    public static Hl7Reading Read(string? text, Hl7Limits? limits = null)
    {
        limits ??= Hl7Limits.Default;
        if (string.IsNullOrEmpty(text))
            return Unreadable(Hl7FindingCode.Empty, "message vide", 0);
        if (text.Length > limits.Characters)
            return Unreadable(Hl7FindingCode.TooLong, $"message de {text.Length} caractères ; {limits.Characters} au plus", limits.Characters);

        var findings = new List<Hl7Finding>();
        var (start, end) = Unframed(text, findings);
        if (end - start < 8 || string.CompareOrdinal(text, start, "MSH", 0, 3) != 0)
            return new(null, [.. findings, Error(Hl7FindingCode.HeaderMissing, "le message ne commence pas par un segment MSH complet", new("", Offset: start))]);
        var delimiters = new Hl7Delimiters(text[start + 3], text[start + 4], text[start + 5], text[start + 6], text[start + 7]);
        if (!delimiters.AreUsable)
            return new(null, [.. findings, Error(Hl7FindingCode.Delimiters, "MSH-1 et MSH-2 ne déclarent pas cinq signes différents", new("MSH", 2, Offset: start + 3))]);
        return new Hl7Cutter(text, end, delimiters, limits, findings).Cut(start);
    }

    internal static Hl7Finding Error(Hl7FindingCode code, string message, Hl7Place place) => new(code, FindingSeverity.Error, message, place);

    private static Hl7Reading Unreadable(Hl7FindingCode code, string message, int offset) => new(null, [Error(code, message, new("", Offset: offset))]);

    private static (int Start, int End) Unframed(string text, List<Hl7Finding> findings)
    {
        var (start, end) = (0, text.Length);
        while (start < end && text[start] is '\uFEFF' or MllpStart)
            start++;
        if (end > start && text[end - 1] == '\r' && end - 1 > start && text[end - 2] == MllpEnd)
            end -= 2;
        else if (end > start && text[end - 1] == MllpEnd)
            end--;
        if (start > 0 || end < text.Length)
            findings.Add(new(Hl7FindingCode.Framing, FindingSeverity.Warning, "marque d'ordre ou trame MLLP autour du message", new("", Offset: 0)));
        return (start, end);
    }
}
