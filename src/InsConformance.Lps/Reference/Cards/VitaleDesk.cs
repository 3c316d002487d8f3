using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InsConformance.Cards.Vitale;
using InsConformance.Insi.Assertions;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;
using ChipOutcome = InsConformance.Cards.Vitale.VitaleOutcome;
using VitaleBeneficiary = InsConformance.Lps.Contract.VitaleBeneficiary;
using VitaleOutcome = InsConformance.Lps.Contract.VitaleOutcome;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>
/// The carte Vitale: read when the user asks, and read again before every call, which goes out only for the card that the user chose from (CNDA test 1.03).
/// Its assertion is made at reading, for the first beneficiary, and renewed for another one or when it is too old (CNDA test 1.02). Contract section 2.7 [INF].
/// Thread-safe.
/// </summary>
internal sealed class VitaleDesk(CardFinder finder, CardWork work, LpsRules rules, AssertionFactory assertions, TimeProvider clock, AuditLog audit)
{
    private const string CardName = "la carte Vitale";
    private readonly Lock _gate = new();
    private VitaleReading? _reading;
    private (AssertionXml Xml, int Position, DateTimeOffset MadeAt)? _assertion;

    /// <summary>Reads the card and keeps what it says, in place of what was kept.</summary>
    public async Task<VitaleCard> ReadAsync(CancellationToken ct)
    {
        Keep(null);
        VitaleCard card;
        try
        {
            var reading = await ReadCardAsync(ct);
            card = Show(reading);
            if (card.Outcome is VitaleOutcome.Read)
                Keep(reading);
        }
        catch (Exception e) when (CardTrouble.Of(e, CardName) is { } trouble)
        {
            card = new VitaleCard(OutcomeOf(trouble.Kind), trouble.Text, []);
        }

        audit.Add(AuditEvent.VitaleRead, null, null, e => e with { Text = card.Text });
        return card;
    }

    /// <summary>What a call for a beneficiary sends, once the card in the reader was found to be the one that was read.</summary>
    /// <exception cref="CardStopException">Nothing was read, another card is in, it is gone, or there is no such beneficiary.</exception>
    public async Task<(VitaleRequest Request, AssertionXml Assertion)> PrepareAsync(int? position, CancellationToken ct)
    {
        if (_reading is not { } reading)
            throw Stop("non-lue", "Aucune carte Vitale n'a été lue : lire la carte et choisir le bénéficiaire.");
        if (reading.Beneficiaries.FirstOrDefault(b => b.Position == position) is not { } beneficiary)
            throw Stop("beneficiaire", "Choisir un des bénéficiaires de la carte Vitale lue.");
        await CheckCardAsync(reading, ct);
        var request = VitaleRequest.Of(reading, beneficiary);
        if (request.Missing.Count > 0)
            throw Stop("incomplete", $"La carte Vitale ne donne pas tout ce que la recherche demande ({string.Join(", ", request.Missing)}).");
        return (rules.Vitale(request), AssertionFor(reading, beneficiary.Position));
    }

    /// <summary>Forgets the card.</summary>
    public void Forget() => Keep(null);

    private static CardStopException Stop(string code, string text, Exception? inner = null) => new(new LpsNotice("carte-vitale-" + code, text), inner);

    private static VitaleOutcome OutcomeOf(CardTroubleKind kind) => kind switch
    {
        CardTroubleKind.NoReader => VitaleOutcome.NoReader,
        CardTroubleKind.NoCard => VitaleOutcome.NoCard,
        CardTroubleKind.Removed => VitaleOutcome.CardRemoved,
        CardTroubleKind.Mute => VitaleOutcome.CardMute,
        _ => VitaleOutcome.CardError,
    };

    private static VitaleCard Show(VitaleReading reading) => reading.Outcome switch
    {
        ChipOutcome.Read => new(
            VitaleOutcome.Read,
            reading.Beneficiaries.Count == 1 ? "Carte Vitale lue : un bénéficiaire." : $"Carte Vitale lue : {reading.Beneficiaries.Count} bénéficiaires, choisir la personne.",
            [.. reading.Beneficiaries.Select(b => new VitaleBeneficiary(b.Position, b.NomUsuel ?? "", b.Prenom, b.DateInsi, b.RangNaissance))]),
        ChipOutcome.PresenceOnly => new(VitaleOutcome.PresenceOnly, "Carte Vitale 1 présente : ce logiciel ne sait pas la lire, rechercher par les traits.", []),
        _ => new(VitaleOutcome.CardError, "La carte Vitale ne se lit pas. La retirer, la remettre et recommencer ; si cela se répète, elle est défectueuse.", []),
    };

    /// <summary>What tells a card from another one: a digest, so that no number is compared in the open.</summary>
    private static string Fingerprint(VitaleReading reading)
    {
        var text = new StringBuilder().Append(reading.Serial).Append('|').Append(reading.Insured);
        foreach (var beneficiary in reading.Beneficiaries)
            text.Append('|').Append(beneficiary);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private async Task CheckCardAsync(VitaleReading reading, CancellationToken ct)
    {
        VitaleReading now;
        try
        {
            now = await ReadCardAsync(ct);
        }
        catch (Exception e) when (CardTrouble.Of(e, CardName) is { } trouble)
        {
            throw Stop(trouble.Code, trouble.Text, e);
        }

        if (now.Outcome is ChipOutcome.Unreadable)
            throw Stop("illisible", Show(now).Text);
        if (rules.IsCardThatWasRead(Fingerprint(reading), Fingerprint(now)))
            return;
        Keep(null);
        throw Stop("changee", "La carte Vitale présente n'est plus celle qui a été lue : aucun appel n'est fait. Relire la carte et choisir le bénéficiaire.");
    }

    private Task<VitaleReading> ReadCardAsync(CancellationToken ct) => work.RunAsync(
        () =>
        {
            using var connection = finder.Vitale();
            return new VitaleReader().Read(connection);
        },
        ct);

    private void Keep(VitaleReading? reading)
    {
        lock (_gate)
        {
            _reading = reading;
            _assertion = reading is null ? null : Make(reading, reading.Beneficiaries[0].Position);
        }
    }

    private AssertionXml AssertionFor(VitaleReading reading, int position)
    {
        lock (_gate)
        {
            if (_assertion is not { } kept || !rules.KeepsVitaleAssertion(new VitaleAssertionUse(clock.GetUtcNow() - kept.MadeAt, kept.Position == position)))
                _assertion = kept = Make(reading, position);
            return kept.Xml;
        }
    }

    // The real form is not public: the card's serial as its name, and whom it is for by place on the card, never by number [INF].
    private (AssertionXml Xml, int Position, DateTimeOffset MadeAt) Make(VitaleReading reading, int position)
    {
        var content = assertions.ForVitale(
            reading.Serial ?? Fingerprint(reading)[..12], [new AssertionValue("beneficiaire", position.ToString(CultureInfo.InvariantCulture))]);
        return (AssertionWriter.Write(content), position, clock.GetUtcNow());
    }
}
