using System.Globalization;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>The entity has a SIRET whose key is right or, without one, a VAT number of the form of its country.</summary>
internal sealed class EntityNumberRule : IDossierRule
{
    private const string France = "FR";

    public DossierRuleHead Head { get; } = new("SEED-REC-01", "SIRET, ou TVA intracommunautaire sans SIRET", "Guide de dépôt TLC V1.4.2, §4.2", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var entity = subject.Dossier.Entity;
        if (!entity.Siret.IsGiven && !entity.Vat.IsGiven)
            return [Head.Missing("Ni SIRET ni numéro de TVA intracommunautaire.", entity.Siret.Place, $"Donner {entity.Siret.Key}, ou {entity.Vat.Key} sans SIRET.")];
        return Head.Conclude(Problems(entity, subject.Terms), entity.Siret.IsGiven ? "Le SIRET a quatorze chiffres et sa clé est juste." : "Le numéro de TVA a la forme de son pays.");
    }

    private IEnumerable<DossierFinding> Problems(EntityFacts entity, DossierTerms terms)
    {
        if (entity.Siret.Value is { } siret && SiretProblem(Compact(siret)) is { } wrong)
            yield return Head.NonConform($"SIRET : {wrong}", entity.Siret.Place, $"Corriger {entity.Siret.Key}.");
        if (entity.Vat.Value is not { } vat)
            yield break;
        if (VatProblem(Compact(vat), terms) is { } fault)
            yield return Head.NonConform($"TVA : {fault}", entity.Vat.Place, $"Corriger {entity.Vat.Key}.");
        else if (entity.Siret.Value is { } both && Compact(vat).StartsWith(France, StringComparison.Ordinal) && Compact(vat)[4..] != Compact(both)[..Math.Min(9, Compact(both).Length)])
            yield return Head.NonConform("SIRET et TVA : ils ne portent pas le même SIREN.", entity.Vat.Place, $"Corriger {entity.Siret.Key} ou {entity.Vat.Key}.");
    }

    private static string? SiretProblem(string siret) =>
        siret.Length != 14 || siret.Any(c => !char.IsAsciiDigit(c)) ? "quatorze chiffres sont attendus."
        : !HasLuhnKey(siret[..9]) ? "la clé du SIREN (neuf premiers chiffres) est fausse."
        : HasLuhnKey(siret) ? null
        : "la clé est fausse.";

    private static string? VatProblem(string vat, DossierTerms terms)
    {
        if (vat.StartsWith(France, StringComparison.Ordinal))
            return FrenchVatProblem(vat);
        if (vat.Length < 4 || !terms.Vat.TryGetValue(vat[..2], out var form))
            return "le préfixe n'est pas celui d'un pays connu.";
        return form.Fits(vat) ? null : $"ce n'est pas la forme d'un numéro de {vat[..2]}.";
    }

    /// <summary>FR, two characters of key, SIREN. Only a key of digits can be computed; the public sources say no rule for letters.</summary>
    private static string? FrenchVatProblem(string vat)
    {
        if (vat.Length != 13 || vat[4..].Any(c => !char.IsAsciiDigit(c)) || vat[2..4].Any(c => !char.IsAsciiDigit(c) && !(char.IsAsciiLetterUpper(c) && c is not ('I' or 'O'))))
            return "FR, une clé de deux caractères et neuf chiffres sont attendus.";
        if (!HasLuhnKey(vat[4..]))
            return "la clé du SIREN est fausse.";
        return int.TryParse(vat.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && key != (12 + (3 * (int.Parse(vat.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture) % 97))) % 97
            ? "la clé est fausse."
            : null;
    }

    internal static bool HasLuhnKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
        }

        return sum % 10 == 0 && digits.Any(d => d != '0');
    }

    private static string Compact(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c) && c != '\u00A0'));
}
