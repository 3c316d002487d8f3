using InsConformance.Cards.Tracing;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;
using InsConformance.Steps.Playing;

namespace InsConformance.Steps.Bindings;

/// <summary>The session with the professional's card.</summary>
[Binding]
public sealed class CardSessionSteps(ILpsDriver lps, ICardRack rack, CardState cards)
{
    private const string User = "qa";

    private const string Wrong = "0000";
    private const string OtherWrong = "9999";

    private readonly long _start = rack.Trace.LastNumber;

    /// <summary>Types the PIN of the card that is in; features do not write it, since evidence quotes them.</summary>
    [Given("l'utilisateur ouvre une session carte avec le bon code")]
    [When("l'utilisateur ouvre une session carte avec le bon code")]
    public Task Opens(CancellationToken ct) => OpenAsync(cards.Pin, ct);

    /// <summary>Types another PIN than that of the card.</summary>
    [When("l'utilisateur ouvre une session carte avec un code faux")]
    public Task OpensWrongly(CancellationToken ct) => OpenAsync(cards.Pin == Wrong ? OtherWrong : Wrong, ct);

    /// <summary>Ends the session.</summary>
    [When("l'utilisateur ferme la session carte")]
    public Task Closes(CancellationToken ct) => lps.CloseCardSessionAsync(ct);

    /// <summary>The PIN was right.</summary>
    [Then("la session carte est ouverte")]
    public void IsOpen() => Is("session ouverte");

    /// <summary>Not opened, for that reason, and the user is told.</summary>
    [Then("la session carte est refusée : {string}")]
    public void IsRefused(string reason)
    {
        Is(CardWords.Sessions.Known(reason));
        Expect.True(
            !string.IsNullOrWhiteSpace(cards.Session.Text), "Le logiciel dit à l'utilisateur pourquoi la session n'est pas ouverte.", "un message", "aucun message");
    }

    /// <summary>Not opened, whatever the reason that is told.</summary>
    [Then("la session carte n'est pas ouverte et le LPS dit pourquoi")]
    public void IsNotOpen() => Expect.True(
        cards.Session.Outcome is not CardSessionOutcome.Opened && !string.IsNullOrWhiteSpace(cards.Session.Text),
        "Une carte qui ne répond pas correctement n'ouvre pas de session, et l'utilisateur sait pourquoi.",
        "une session refusée avec un message",
        $"{CardWords.Sessions.Word(cards.Session.Outcome)}, message « {cards.Session.Text} »");

    /// <summary>What the user is told of the tries.</summary>
    [Then("le LPS annonce qu'il reste {int} essai(s)")]
    public void AnnouncesTries(int tries) => Expect.True(
        cards.Session.TriesLeft == tries,
        "Le logiciel annonce le nombre d'essais que la carte indique.",
        $"{tries} essai(s)",
        cards.Session.TriesLeft is { } left ? $"{left} essai(s)" : "aucun nombre annoncé");

    /// <summary>The LPS warns that INSi does not let this card in.</summary>
    [Then("le LPS prévient que cette carte n'ouvre pas INSi")]
    public void Warns() => Expect.True(
        cards.Session.Notices is { Count: > 0 }, "Le logiciel prévient que le type de carte n'ouvre pas le téléservice.", "un avertissement", "aucun avertissement");

    /// <summary>How often the card heard a PIN since the scenario began.</summary>
    [Then("le code a été présenté {int} fois à la carte")]
    public void Presented(int times)
    {
        var presented = rack.Trace.Evidence(_start).Count(IsPin);
        Expect.True(
            presented == times, "Un code saisi est présenté une seule fois à la carte, et jamais de nouveau sans saisie.", $"{times} présentation(s) du code", $"{presented} présentation(s)");
    }

    private async Task OpenAsync(string pin, CancellationToken ct) => cards.Session = await lps.OpenCardSessionAsync(new CardSessionCommand(pin, User), ct);

    // VERIFY with a body; the trace masks it.
    private static bool IsPin(ApduTraceEntry entry) =>
        entry.Kind is ApduTraceKind.Command && entry.Command is { } command && command.StartsWith("00 20 ", StringComparison.Ordinal) && command.Contains('*', StringComparison.Ordinal);

    private void Is(string expected) => Expect.Equal(
        "Le logiciel annonce ce que la carte a répondu.", "session carte", expected, CardWords.Sessions.Word(cards.Session.Outcome));
}
