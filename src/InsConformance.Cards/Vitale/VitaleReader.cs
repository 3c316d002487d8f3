using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;
using InsConformance.Identity.Matricules;

namespace InsConformance.Cards.Vitale;

/// <summary>
/// Reads a carte Vitale by public means, in any reader: names and birth dates in the master file, NIR in the application VITALE in the same order, start of
/// validity through EF 2001; then what a virtual card adds in its synthetic application. Cards study section 4.2 [3rd]. Thread-safe.
/// </summary>
/// <param name="atrs">Known answers to reset; default <see cref="VitaleAtrs.Default"/>.</param>
public sealed class VitaleReader(VitaleAtrs? atrs = null)
{
    private readonly VitaleAtrs _atrs = atrs ?? VitaleAtrs.Default;

    /// <summary>Reads the card of a connection. Other programs are kept from it meanwhile. At most 256 commands are sent, whatever it answers.</summary>
    /// <param name="connection">A connection to any card.</param>
    /// <exception cref="CardReaderException">The card was taken out, was reset by somebody else, or answered fewer than two bytes.</exception>
    public VitaleReading Read(ICardConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (_atrs.Find(connection.Atr.Span) is not { } card)
            return new VitaleReading { Outcome = VitaleOutcome.NotAVitale };
        if (card.Generation == VitaleGeneration.Vitale1)
            return new VitaleReading { Outcome = VitaleOutcome.PresenceOnly, Card = card };
        using var transaction = connection.BeginTransaction();
        return ReadFiles(new VitaleFileReader(connection), card);
    }

    private static VitaleReading ReadFiles(VitaleFileReader files, VitaleAtr card)
    {
        if (!files.SelectMaster())
            return Unreadable(files, card, "le fichier maître est refusé");
        if (files.Read(VitaleLayout.BeneficiariesSfi) is not { } identities)
            return Unreadable(files, card, "la liste des bénéficiaires est refusée");
        var people = CardText.All(identities, VitaleLayout.Beneficiary).ToArray();
        if (people.Length == 0)
            return Unreadable(files, card, "la liste des bénéficiaires ne contient aucun bénéficiaire");

        var remarks = new List<string>();
        var numbers = ReadNumbers(files, people.Length, remarks);
        var validFrom = VitaleValidity.Read(files);
        var synthetic = files.SelectApplication(VitaleLayout.Synthetic) && files.Read(VitaleLayout.SyntheticSfi) is { } file ? SyntheticVitale.Read(file) : null;
        if (files.IsExhausted)
            return Unreadable(files, card, "ses réponses n'ont pas de fin");
        return new VitaleReading
        {
            Outcome = VitaleOutcome.Read,
            Card = card,
            Origin = synthetic is null ? VitaleOrigin.Chip : VitaleOrigin.ChipAndSynthetic,
            Beneficiaries = [.. people.Select((p, i) => Beneficiary(p, i, numbers, synthetic))],
            Insured = synthetic?.Insured,
            Serial = synthetic?.Serial,
            Nature = synthetic?.Nature,
            ValidFrom = validFrom,
            Remarks = remarks,
        };
    }

    private static VitaleBeneficiary Beneficiary(ReadOnlyMemory<byte> identity, int index, string?[] numbers, SyntheticVitale? synthetic)
    {
        var added = synthetic?.Beneficiaries.ElementAtOrDefault(index);
        return new VitaleBeneficiary
        {
            Position = index + 1,
            NomUsuel = CardText.Of(identity, VitaleLayout.Nom),
            Prenom = CardText.Of(identity, VitaleLayout.Prenom),
            DateNaissance = CardText.Of(identity, VitaleLayout.DateNaissance),
            Nir = numbers[index],
            NomNaissance = added?.NomNaissance,
            RangNaissance = added?.RangNaissance,
            Qualite = added?.Qualite,
        };
    }

    /// <summary>One NIR or none per beneficiary. Lists of unequal length cannot be put side by side: then nobody gets a number.</summary>
    private static string?[] ReadNumbers(VitaleFileReader files, int count, List<string> remarks)
    {
        var none = new string?[count];
        if (!files.SelectApplication(VitaleLayout.VitaleAid) || files.Read(VitaleLayout.BeneficiariesSfi) is not { } file)
        {
            remarks.Add($"les NIR sont refusés (statut {files.LastStatus:X4})");
            return none;
        }

        var numbers = CardText.All(file, VitaleLayout.Beneficiary).Select(b => CardText.Of(b, VitaleLayout.Nir)).ToArray();
        if (numbers.Length != count)
        {
            remarks.Add($"{count} bénéficiaires et {numbers.Length} entrées de NIR : aucun NIR n'est attribué");
            return none;
        }

        for (var i = 0; i < count; i++)
        {
            if (numbers[i] is not null && MatriculeComplet.Parse(numbers[i]).Error is { } error)
            {
                remarks.Add($"bénéficiaire {i + 1} : {error.Message}");
                numbers[i] = null;
            }
        }

        return numbers;
    }

    private static VitaleReading Unreadable(VitaleFileReader files, VitaleAtr card, string why) => new()
    {
        Outcome = VitaleOutcome.Unreadable,
        Card = card,
        Remarks = [files.IsExhausted ? why : $"{why} (statut {files.LastStatus:X4})"],
    };
}
