using System.Globalization;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Reading;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>The professional's card while its session is open.</summary>
internal sealed class ProfessionalCard : IDisposable
{
    private const string Finess = "1";
    private const string Siret = "3";
    private readonly CertificateName _name;
    private readonly CpxActivity? _activity;

    public ProfessionalCard(CpxSession card, IReadOnlyList<CpxActivity> activities)
    {
        Card = card;
        _name = CertificateName.Read(card.SignatureCertificate.SubjectName);
        _activity = activities.Count > 0 ? activities[0] : null;
    }

    public CpxSession Card { get; }

    /// <summary>CN of the card: NameID and Emetteur. Contract section 2.4.</summary>
    public string NationalId => _name.CommonName ?? "";

    public CardHolderSummary Summary => new(
        CardKinds.Of(Card.Holder, _name),
        NationalId,
        _name.Surname,
        _name.GivenName,
        _name.Title,
        _activity?.RaisonSociale,
        Card.Holder.ValidUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>What the user is warned of: the service decides, this software does not refuse in its place.</summary>
    public IEnumerable<LpsNotice> Warnings(DateTimeOffset now)
    {
        if (!CardKinds.IsLetIn(Card.Holder, _name))
        {
            yield return new LpsNotice(
                "carte-type", $"INSi n'admet pas une carte de type {CardKinds.Of(Card.Holder, _name)} : seules les cartes nominatives CPS, CPF et CPE ouvrent le téléservice.");
        }

        if (now.UtcDateTime > Card.SignatureCertificate.NotAfter.ToUniversalTime())
            yield return new LpsNotice("carte-perimee", "La carte est périmée : le téléservice la refusera.");
    }

    /// <summary>
    /// The attributes of the assertion PS: FINESS or SIRET of the structure where the card has one, the specialty where the profession has one. Contract
    /// section 2.6 [OFF2].
    /// </summary>
    public IReadOnlyList<AssertionValue> Attributes(ReferenceLpsOptions options)
    {
        var structure = _activity?.StructIdNat is { Length: > 1 } id && id[..1] is Finess or Siret ? _activity.StructIdNat[1..] : null;
        var attributes = new List<AssertionValue>
        {
            new("identifiantFacturation", options.BillingId ?? structure ?? ReferenceLpsOptions.DefaultBillingId),
        };
        if (Card.Holder.Specialty is { Length: > 0 } specialty)
            attributes.Add(new("codeSpecialite", specialty));
        attributes.Add(new("secteurActivite", _activity?.Sector ?? ReferenceLpsOptions.DefaultSector));
        return attributes;
    }

    public void Dispose() => Card.Dispose();
}
