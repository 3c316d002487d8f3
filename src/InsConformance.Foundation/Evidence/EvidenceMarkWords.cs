namespace InsConformance.Foundation.Evidence;

/// <summary>The written form of an <see cref="EvidenceMark"/> in data files and reports. Thread-safe.</summary>
public static class EvidenceMarkWords
{
    /// <summary>The written form, e.g. <c>XSD</c>.</summary>
    public static string Word(this EvidenceMark mark) => mark switch
    {
        EvidenceMark.Schema => "XSD",
        EvidenceMark.Live => "LIVE",
        EvidenceMark.Cnda => "CNDA",
        EvidenceMark.Official => "OFF",
        EvidenceMark.OfficialSecondHand => "OFF2",
        EvidenceMark.Client => "CLIENT",
        EvidenceMark.Inferred => "INF",
        EvidenceMark.Standard => "STD",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    /// <summary>Reads <see cref="Word"/> back, exact case.</summary>
    public static bool TryParse(string? word, out EvidenceMark mark)
    {
        foreach (var candidate in Enum.GetValues<EvidenceMark>())
        {
            if (candidate.Word() == word)
            {
                mark = candidate;
                return true;
            }
        }

        mark = default;
        return false;
    }
}
