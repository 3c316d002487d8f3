using System.Security.Cryptography;
using System.Text;
using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Readers;
using InsConformance.Insi.Assertions;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>
/// The session with the professional's card: opened by one PIN, presented once, and ended when the card goes away or fails. Its assertion PS is made by the
/// card for every call, so that no call goes out without the card. Contract section 2.6. Thread-safe.
/// </summary>
internal sealed class CardDesk(CardFinder finder, CardWork work, ReferenceLpsOptions options, LpsRules rules, AssertionFactory assertions, TimeProvider clock, AuditLog audit)
{
    private const string CardName = "la carte du professionnel";
    private ProfessionalCard? _open;
    private string? _nationalId;

    /// <summary>Whether a session is open.</summary>
    public bool IsOpen => Volatile.Read(ref _open) is not null;

    /// <summary>
    /// National id on the card that calls go out with; <see langword="null"/> in certificate mode. A session that its card ended keeps it: this software does
    /// not change its way of authentication behind the user's back, but asks for the card until he closes the session.
    /// </summary>
    public string? NationalId => Volatile.Read(ref _nationalId);

    /// <summary>Opens a session, after ending the one that is open.</summary>
    /// <exception cref="LpsProblemException">What was typed can be no PIN.</exception>
    public async Task<CardSessionAnswer> OpenAsync(CardSessionCommand command, CancellationToken ct)
    {
        if (command.Pin.Length is < 4 or > 8 || !command.Pin.All(char.IsAsciiDigit))
            throw new LpsProblemException(422, LpsProblemCodes.PinInvalid, "Code porteur invalide", "Le code porteur a 4 à 8 chiffres ; rien n'a été présenté à la carte.", "pin");
        await EndAsync(command.User, "nouvelle session", ct);
        var pin = Encoding.ASCII.GetBytes(command.Pin);
        try
        {
            var (answer, card) = await work.RunAsync(givenUp => Open(pin, givenUp), ct);
            if (card is not null)
                Volatile.Write(ref _nationalId, card.NationalId);
            Volatile.Write(ref _open, card);
            audit.Add(
                card is null ? AuditEvent.CardSessionRefused : AuditEvent.CardSessionOpened, null, command.User, e => e with { Text = answer.Text });
            return answer;
        }
        catch (Exception e) when (CardTrouble.Of(e, CardName) is { } trouble)
        {
            audit.Add(AuditEvent.CardSessionRefused, null, command.User, entry => entry with { Text = trouble.Text });
            return new CardSessionAnswer(OutcomeOf(e, trouble), trouble.Text);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pin);
        }
    }

    /// <summary>Ends the session as the user asked: back to certificate mode.</summary>
    public Task CloseAsync(string reason, CancellationToken ct)
    {
        Volatile.Write(ref _nationalId, null);
        return EndAsync(null, reason, ct);
    }

    /// <summary>A fresh assertion PS signed by the card, for one call.</summary>
    /// <exception cref="CardStopException">The card is gone, was reset, or fails: the session is over.</exception>
    public async Task<AssertionXml> AssertAsync(string? user, CancellationToken ct)
    {
        if (Volatile.Read(ref _open) is not { } card)
            throw new CardStopException(new LpsNotice("session-carte-absente", "Aucune session n'est ouverte avec une carte de professionnel : insérer la carte et saisir le code porteur."));
        try
        {
            return await work.RunAsync(() => rules.PsAssertion(() => Sign(card)), ct);
        }
        catch (Exception e) when (CardTrouble.Of(e, CardName) is { } trouble)
        {
            await EndAsync(user, trouble.Text.TrimEnd('.'), ct);
            throw new CardStopException(new LpsNotice($"carte-ps-{trouble.Code}", $"{trouble.Text} La session carte est fermée."), e);
        }
    }

    private async Task EndAsync(string? user, string reason, CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _open, null) is not { } card)
            return;
        audit.Add(AuditEvent.CardSessionEnded, null, user, e => e with { Text = $"Session carte fermée : {reason}." });
        try
        {
            await work.RunAsync(() => Dispose(card), ct);
        }
        catch (CardReaderException)
        {
            // The card is gone or holds on: the session is over either way.
        }
    }

    private static bool Dispose(ProfessionalCard card)
    {
        card.Dispose();
        return true;
    }

    private static CardSessionOutcome OutcomeOf(Exception problem, CardTrouble trouble) => trouble.Kind switch
    {
        _ when problem is CardReaderException { Failure: CardFailure.Unsupported } => CardSessionOutcome.CardRefused,
        CardTroubleKind.NoReader => CardSessionOutcome.NoReader,
        CardTroubleKind.NoCard => CardSessionOutcome.NoCard,
        CardTroubleKind.Removed => CardSessionOutcome.CardRemoved,
        CardTroubleKind.Mute => CardSessionOutcome.CardMute,
        _ => CardSessionOutcome.CardError,
    };

    private CardOpening Open(byte[] typed, CancellationToken givenUp)
    {
        // The caller wipes the PIN when he gives up on a card that is too slow. A copy that was taken before is whole; a wiped one would cost the card a try.
        var pin = typed.ToArray();
        try
        {
            givenUp.ThrowIfCancellationRequested();
            return OpenWith(pin, givenUp);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pin);
        }
    }

    private CardOpening OpenWith(byte[] pin, CancellationToken givenUp)
    {
        var connection = finder.Professional();
        CpxSession? session = null;
        var isKept = false;
        try
        {
            if (Refusal(CpxAtr.Recognise(connection.Atr)) is { } refusal)
                return new(new CardSessionAnswer(CardSessionOutcome.CardRefused, refusal), null);
            session = CpxReader.Open(connection);
            if (session.TriesLeft() == 0)
                return new(Blocked(), null);
            // Nobody waits any more: no PIN is presented that the user was told was not.
            givenUp.ThrowIfCancellationRequested();
            var answer = rules.PresentPin(() => session.Verify(pin));
            if (answer.Outcome is not PinOutcome.Verified)
                return new(answer.Outcome is PinOutcome.Blocked ? Blocked() : Wrong(answer.TriesLeft), null);
            var card = new ProfessionalCard(session, session.ReadActivities());
            isKept = true;
            var notices = card.Warnings(clock.GetUtcNow()).ToList();
            var text = $"Session ouverte avec la carte {card.Summary.Kind} de {string.Join(' ', new[] { card.Summary.Prenom, card.Summary.Nom }.OfType<string>().DefaultIfEmpty(card.NationalId))}.";
            return new(new CardSessionAnswer(CardSessionOutcome.Opened, text, Holder: card.Summary, Notices: notices), card);
        }
        finally
        {
            if (!isKept)
                ((IDisposable?)session ?? connection).Dispose();
        }
    }

    private static string? Refusal(CpxGeneration generation) => generation switch
    {
        CpxGeneration.Cps3 => null,
        CpxGeneration.Cps3Contactless => "Une carte lue sans contact ne peut pas signer : l'insérer dans un lecteur à contact.",
        CpxGeneration.Cps2Ter => "Une carte CPS2ter n'ouvre pas de session dans ce logiciel.",
        _ => "Ce type de carte n'est pas pris en charge par ce logiciel.",
    };

    private static CardSessionAnswer Blocked() =>
        new(CardSessionOutcome.PinBlocked, "Le code porteur de la carte est bloqué : la débloquer avec le code de déblocage.", 0);

    private static CardSessionAnswer Wrong(int? tries) => new(
        CardSessionOutcome.WrongPin, tries is { } left ? $"Code porteur faux : il reste {left} essai{(left > 1 ? "s" : "")}." : "Code porteur faux.", tries);

    private AssertionXml Sign(ProfessionalCard card)
    {
        var (certificate, signer) = rules.SigningKey(card.Card);
        return AssertionWriter.Sign(assertions.ForCard(certificate, card.Attributes(options)), certificate, signer);
    }
}
