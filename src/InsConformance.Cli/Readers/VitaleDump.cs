using System.Globalization;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Vitale;

namespace InsConformance.Cli.Readers;

/// <summary>What a carte Vitale says: presence of a Vitale 1, beneficiaries of a Vitale 2.</summary>
internal static class VitaleDump
{
    public static IEnumerable<DumpSection> Read(ICardConnection connection, bool showIdentities)
    {
        var reading = new VitaleReader().Read(connection);
        var card = new DumpSection("vitale");
        card.Add("outcome", reading.Outcome.ToString());
        card.Add("evidence", reading.Evidence);
        card.Add("nature", reading.Nature?.ToString());
        card.Add("serial number", reading.Serial);
        card.Add("valid from", reading.ValidFrom);
        card.Add("remarks", string.Join(" ; ", reading.Remarks));
        return [card, .. reading.Beneficiaries.Select(b => Beneficiary(b, showIdentities))];
    }

    private static DumpSection Beneficiary(VitaleBeneficiary person, bool showIdentities)
    {
        var section = new DumpSection("beneficiary " + person.Position.ToString(CultureInfo.InvariantCulture));
        section.Add("name", person.NomUsuel);
        section.Add("birth name", person.NomNaissance);
        section.Add("first name", person.Prenom);
        section.Add("birth date", person.DateInsi ?? person.DateNaissance);
        section.Add("birth rank", person.RangNaissance?.ToString(CultureInfo.InvariantCulture));
        section.Add("quality", person.Qualite);
        section.Add("NIR", person.Nir is { } nir ? showIdentities ? nir : ReaderWords.Masked(nir) : null);
        return section;
    }
}
