using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Vitale;
using InsConformance.Identity.Matricules;

namespace InsConformance.Cards.Tests.Vitale;

/// <summary>Contents of cartes Vitale for tests: one to start from, and any that a card can hold.</summary>
internal static class VitaleContents
{
    public static VitaleCardContent Two { get; } = new()
    {
        Serial = "990000000099",
        ValidFrom = new DateOnly(2024, 1, 2),
        Insured = new VitaleInsured(Nir("2760763991905"), "01", "999", "0001", "A1"),
        Beneficiaries =
        [
            new VitaleCardBeneficiary
            {
                NomNaissance = "DE VINCI",
                NomUsage = "D'USAGE",
                Prenom = "RUTH",
                DateNaissance = "19760714",
                Nir = Nir("2760763991905"),
                Qualite = "00",
            },
            new VitaleCardBeneficiary { NomNaissance = "DE VINCI", Prenom = "ALMA", DateNaissance = "20160509", RangNaissance = 2, Qualite = "06" },
        ],
    };

    /// <summary>Anything within bounds: names to their limit, dates of no calendar, people with and without NIR.</summary>
    public static Gen<VitaleCardContent> Any { get; } =
        from serial in Digits(12)
        from day in Gen.Choose(0, 20_000)
        from nature in Gen.Elements(VitaleNature.Test, VitaleNature.Demonstration, VitaleNature.Real)
        from insured in Insured
        from count in Gen.Choose(1, VitaleCardContent.MostBeneficiaries)
        from people in Beneficiary.ArrayOf(count)
        select new VitaleCardContent { Serial = serial, ValidFrom = new DateOnly(1998, 1, 1).AddDays(day), Nature = nature, Insured = insured, Beneficiaries = people };

    private static Gen<VitaleInsured> Insured =>
        from nir in AnyNir
        from regime in Digits(2).OrNull()
        from caisse in Digits(3).OrNull()
        from centre in Digits(4).OrNull()
        from gestion in Digits(2).OrNull()
        select new VitaleInsured(nir, regime, caisse, centre, gestion);

    private static Gen<VitaleCardBeneficiary> Beneficiary =>
        from name in Name
        from usage in Name.OrNull()
        from given in Name
        from date in Digits(8)
        from rank in Gen.Choose(1, 9)
        from nir in AnyNir.OrNull()
        from quality in Digits(2)
        select new VitaleCardBeneficiary
        {
            NomNaissance = name,
            NomUsage = usage,
            Prenom = given,
            DateNaissance = date,
            RangNaissance = rank,
            Nir = nir,
            Qualite = quality,
        };

    private static Gen<string> Name =>
        from length in Gen.Choose(0, 98)
        from edge in Gen.Choose('!', '~')
        from inner in Gen.Choose(' ', '~').ArrayOf(length)
        select (char)edge + string.Concat(inner.Select(c => (char)c)) + (length > 0 ? (char)edge : "");

    private static Gen<string> AnyNir =>
        from sex in Gen.Choose(1, 2)
        from year in Digits(2)
        from month in Gen.Choose(1, 12)
        from place in Gen.Elements("63", "2A", "2B", "99")
        from rest in Digits(6)
        select Nir($"{sex}{year}{month.ToString("00", CultureInfo.InvariantCulture)}{place}{rest}");

    /// <summary>13 characters with their key.</summary>
    public static string Nir(string number) => number + Matricule.Parse(number).Value.Cle.Value;

    private static Gen<string> Digits(int count) => Gen.Choose('0', '9').ArrayOf(count).Select(d => string.Concat(d.Select(c => (char)c)));

    private static Gen<string?> OrNull(this Gen<string> gen) => Gen.Frequency((2, gen.Select(s => (string?)s)), (1, Gen.Constant((string?)null)));
}
