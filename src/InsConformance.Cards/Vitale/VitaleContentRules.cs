using InsConformance.Identity.Matricules;

namespace InsConformance.Cards.Vitale;

/// <summary>What a virtual carte Vitale can hold. Each rule names the key of the persona file that it is about.</summary>
internal static class VitaleContentRules
{
    private const int LongestName = 100;

    /// <summary>Every fault of a content, in the order of its parts.</summary>
    public static IEnumerable<string> Faults(VitaleCardContent content)
    {
        var faults = Card(content).Concat(Insured(content.Insured)).Select(f => $"{f.Key}: {f.Message}");
        return faults.Concat(content.Beneficiaries.SelectMany((b, i) => Beneficiary(b).Select(f => $"beneficiaires[{i + 1}].{f.Key}: {f.Message}")));
    }

    /// <summary>Refuses a content that no card could hold.</summary>
    /// <exception cref="ArgumentException">The content breaks rules; the message gives all of them.</exception>
    public static void ThrowIfFaulty(VitaleCardContent content)
    {
        if (string.Join("; ", Faults(content)) is { Length: > 0 } faults)
            throw new ArgumentException($"no carte Vitale holds this: {faults}", nameof(content));
    }

    public static IEnumerable<(string Key, string Message)> Card(VitaleCardContent content)
    {
        if (!IsDigits(content.Serial, 12))
            yield return ("serie", "a serial number has 12 digits");
        if (content.Beneficiaries.Count is < 1 or > VitaleCardContent.MostBeneficiaries)
            yield return ("beneficiaires", $"a card has 1 to {VitaleCardContent.MostBeneficiaries} beneficiaries, not {content.Beneficiaries.Count}");
    }

    public static IEnumerable<(string Key, string Message)> Insured(VitaleInsured insured)
    {
        if (NirFault(insured.Nir) is { } nir)
            yield return ("nir", nir);
        if (insured.Regime is not null && !IsDigits(insured.Regime, 2))
            yield return ("regime", "a code régime has 2 digits");
        if (insured.Caisse is not null && !IsDigits(insured.Caisse, 3))
            yield return ("caisse", "a caisse has 3 digits");
        if (insured.Centre is not null && !IsDigits(insured.Centre, 4))
            yield return ("centre", "a centre has 4 digits");
        if (insured.CodeGestion is not null && (insured.CodeGestion.Length != 2 || !insured.CodeGestion.All(char.IsAsciiLetterOrDigit)))
            yield return ("codeGestion", "a code gestion has 2 letters or digits");
    }

    public static IEnumerable<(string Key, string Message)> Beneficiary(VitaleCardBeneficiary beneficiary)
    {
        if (!IsName(beneficiary.NomNaissance))
            yield return ("nomNaissance", Names);
        if (beneficiary.NomUsage is not null && !IsName(beneficiary.NomUsage))
            yield return ("nomUsage", Names);
        if (!IsName(beneficiary.Prenom))
            yield return ("prenom", Names);
        if (!IsDigits(beneficiary.DateNaissance, 8))
            yield return ("dateNaissance", "a birth date on a card is AAAAMMJJ, 8 digits");
        if (beneficiary.RangNaissance is < 1 or > 9)
            yield return ("rang", "a birth rank is 1 to 9");
        if (beneficiary.Nir is not null && NirFault(beneficiary.Nir) is { } nir)
            yield return ("nir", nir);
        if (!IsDigits(beneficiary.Qualite, 2))
            yield return ("qualite", "a quality has 2 digits");
    }

    private static string Names => $"a name on a card is 1 to {LongestName} printable ASCII characters without space at either end";

    private static string? NirFault(string nir) => MatriculeComplet.Parse(nir).Error?.Message;

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);

    private static bool IsName(string text) =>
        text.Length is >= 1 and <= LongestName && text[0] != ' ' && text[^1] != ' ' && text.All(c => c is >= ' ' and <= '~');
}
