using System.Text.Json;
using InsConformance.Foundation.Clock;
using InsConformance.InsiMock;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Piloting;

/// <summary>Tries what an LPS declares, once each and from the outside. A capability without a trial of its own has its routes tried.</summary>
internal sealed class CapabilityTrial(DriverDialogue dialogue, MockServer mock, ControllableClock clock)
{
    private const string Rule = "Le logiciel déclare la capacité et la tient.";

    /// <summary>Tries one capability with an identity that was created for it.</summary>
    public Task RunAsync(string capability, CancellationToken ct) => capability switch
    {
        LpsCapabilities.InsiUrl => SearchAsync(ct),
        LpsCapabilities.Clock => ClockAsync(ct),
        LpsCapabilities.ChangeTraits => ChangeAsync(ct),
        LpsCapabilities.SearchTraits => SearchAsync(ct),
        LpsCapabilities.Accept => AcceptAsync(ct),
        LpsCapabilities.Audit => AuditAsync(ct),
        LpsCapabilities.CardSession => CardSessionAsync(ct),
        LpsCapabilities.Vitale => Ask("GET /cards/vitale", null, nameof(VitaleCard), ct),
        LpsCapabilities.PcscReaders => ResetAsync("""{"pcscReaders":["Lecteur absent"]}""", ct),
        LpsCapabilities.EmulatedReaders => ResetAsync("""{"emulatedReaders":["Lecteur absent=127.0.0.1:9"]}""", ct),
        LpsCapabilities.StatusHistory => MemberAsync("statusHistory", ct),
        LpsCapabilities.Attributes => AttributesAsync(ct),
        LpsCapabilities.Proofs => ProofsAsync(ct),
        LpsCapabilities.Validate => ValidateAsync(ct),
        LpsCapabilities.AutomaticValidation => AutomaticAsync(ct),
        LpsCapabilities.Demote => DemoteAsync(ct),
        LpsCapabilities.Rights => RightsAsync(ct),
        LpsCapabilities.Screen => ScreenAsync(ct),
        LpsCapabilities.ScreenSettings => Ask("PUT /settings/screen", """{"fields":["nomUtilise"]}""", nameof(ScreenSettings), ct),
        LpsCapabilities.FindIdentities => FindAsync(ct),
        LpsCapabilities.Document => Ask("GET /identities/{id}/document", null, nameof(LpsDocument), ct),
        LpsCapabilities.DocumentSettings => Ask("PUT /settings/document", """{"fields":["nomUtilise"]}""", nameof(DocumentSettings), ct),
        LpsCapabilities.ContactData => ContactAsync(ct),
        LpsCapabilities.Hl7Reception => ReceptionAsync(ct),
        LpsCapabilities.Hl7Emission => Ask("GET /hl7", null, nameof(OutgoingMessages), ct),
        LpsCapabilities.Partners => Ask("PUT /settings/partners", """{"partners":[{"name":"LABO","domain":"own","receives":true}]}""", nameof(PartnerSettings), ct),
        LpsCapabilities.HealthData => MemberAsync("healthData", ct),
        LpsCapabilities.Verify => Ask("POST /identities/{id}/insi/verify", "{}", nameof(VerifyOutcome), ct),
        LpsCapabilities.Worklist => Ask("GET /worklist", null, nameof(Worklist), ct),
        _ => RoutesAsync(capability, ct),
    };

    private Task<JsonElement> Ask(string route, string? body, string schema, CancellationToken ct) => dialogue.AskAsync(route, body, 200, schema, ct);

    private Task<JsonElement> ReadAsync(CancellationToken ct) => Ask("GET /identities/{id}", null, nameof(LpsIdentity), ct);

    private async Task ClockAsync(CancellationToken ct)
    {
        Expect.True(
            (await SetClockAsync("""{"offsetSeconds":5400}""", ct)) is (var later, false) && Near(later, clock.GetUtcNow().AddSeconds(5400)), Rule, "une horloge avancée de 5400 s", dialogue.Answer.Excerpt());
        var instant = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
        Expect.True((await SetClockAsync("""{"frozenAt":"2030-01-02T03:04:05Z"}""", ct)) == (instant, true), Rule, "une horloge figée à 2030-01-02T03:04:05Z", dialogue.Answer.Excerpt());
        await dialogue.SendAsync("PUT /clock", """{"offsetSeconds":1,"frozenAt":"2030-01-02T03:04:05Z"}""", ct);
        dialogue.ExpectProblem((400, LpsProblemCodes.RequestInvalid));
        if (dialogue.Lps.Declares(LpsCapabilities.Audit))
            await TracedAtAsync(instant, ct);

        await dialogue.SendAsync("POST /reset", "{}", ct);
        dialogue.ExpectNothing(204);
        Expect.True((await SetClockAsync("{}", ct)) is (var now, false) && Near(now, clock.GetUtcNow()), Rule, "l'heure réelle", dialogue.Answer.Excerpt());
    }

    /// <summary>The clock that was set is the one by which the LPS acts.</summary>
    private async Task TracedAtAsync(DateTimeOffset instant, CancellationToken ct)
    {
        await dialogue.CreateAsync(ct);
        var entries = await EntriesAsync(ct);
        Expect.True(
            entries.LastOrDefault() is { ValueKind: JsonValueKind.Object } last && last.GetProperty("at").GetDateTimeOffset() == instant,
            Rule, "une trace à l'heure figée", dialogue.Answer.Excerpt());
    }

    private async Task<(DateTimeOffset Now, bool Frozen)> SetClockAsync(string body, CancellationToken ct)
    {
        var state = await Ask("PUT /clock", body, nameof(ClockState), ct);
        return (state.GetProperty("now").GetDateTimeOffset(), state.GetProperty("frozen").GetBoolean());
    }

    private static bool Near(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() < TimeSpan.FromMinutes(1);

    private async Task ChangeAsync(CancellationToken ct)
    {
        var changed = (await Ask("PATCH /identities/{id}/traits", """{"traits":{"nomUtilise":"DUPONT"}}""", nameof(LpsIdentity), ct)).GetProperty("traits");
        Expect.True(
            Text(changed, "nomUtilise") == "DUPONT" && Text(changed, "nomNaissance") == "ADRUN", Rule, "nomUtilise = DUPONT, les autres traits inchangés", dialogue.Answer.Excerpt());
        var emptied = (await Ask("PATCH /identities/{id}/traits", """{"traits":{"nomUtilise":""}}""", nameof(LpsIdentity), ct)).GetProperty("traits");
        Expect.True(string.IsNullOrEmpty(Text(emptied, "nomUtilise")), Rule, "un texte vide vide le champ nomUtilise", dialogue.Answer.Excerpt());
    }

    private async Task ContactAsync(CancellationToken ct)
    {
        var created = await dialogue.AskAsync(
            "POST /identities", DriverDialogue.KnownTraits.Replace("{\"nom", "{\"traits\":{\"adresse\":\"1 RUE FICTIVE\",\"telephone\":\"0100000000\",\"nom", StringComparison.Ordinal) + "}", 201, nameof(LpsIdentity), ct);
        Expect.True(
            Text(created.GetProperty("traits"), "adresse") == "1 RUE FICTIVE" && Text(created.GetProperty("traits"), "telephone") == "0100000000", Rule, "l'adresse et le téléphone saisis", dialogue.Answer.Excerpt());
    }

    private async Task<JsonElement> SearchAsync(CancellationToken ct)
    {
        if (!dialogue.Lps.Declares(LpsCapabilities.SearchTraits))
            return await ResetToMockAsync(ct);
        var mark = mock.Journal.Mark();
        var outcome = await Ask("POST /identities/{id}/insi/search", """{"mode":"traits"}""", nameof(SearchOutcome), ct);
        var received = mock.Journal.Snapshot(mark).Count;
        Expect.True(
            received > 0 && outcome.GetProperty("calls").GetInt32() == received,
            Rule, "une recherche qui appelle le téléservice du banc, et le nombre d'appels partis", $"{received} reçus ; {dialogue.Answer.Excerpt()}");
        Expect.True(
            Text(outcome, "outcome") == "answered" && Text(outcome, "codeCr") == "00" && outcome.TryGetProperty("proposal", out _),
            Rule, "outcome = answered, codeCr = 00 et une proposition pour une personne connue", dialogue.Answer.Excerpt());
        return outcome;
    }

    private async Task<JsonElement> ResetToMockAsync(CancellationToken ct)
    {
        await dialogue.SendAsync("POST /reset", $$"""{"insiUrl":"{{mock.MutualTlsUri.AbsoluteUri}}"}""", ct);
        dialogue.ExpectNothing(204);
        return default;
    }

    private async Task AcceptAsync(CancellationToken ct)
    {
        await dialogue.SendAsync("POST /identities/{id}/insi/accept", "{}", ct);
        dialogue.ExpectProblem((409, LpsProblemCodes.NoProposal));
        if (!dialogue.Lps.Declares(LpsCapabilities.SearchTraits))
            return;
        await SearchAsync(ct);
        var accepted = await Ask("POST /identities/{id}/insi/accept", "{}", nameof(LpsIdentity), ct);
        Expect.True(accepted.TryGetProperty("ins", out _), Rule, "une identité qui porte l'INS proposé", dialogue.Answer.Excerpt());
        Expect.True((await ReadAsync(ct)).TryGetProperty("ins", out _), Rule, "un INS enregistré", dialogue.Answer.Excerpt());
    }

    private async Task AuditAsync(CancellationToken ct)
    {
        Expect.True((await EntriesAsync(ct)).Length > 0, Rule, "la trace de la création", dialogue.Answer.Excerpt());
        await dialogue.SendAsync("POST /reset", "{}", ct);
        dialogue.ExpectNothing(204);
        Expect.True((await EntriesAsync(ct)).Length == 0, Rule, "une trace vide après remise à vide", dialogue.Answer.Excerpt());
    }

    private async Task<JsonElement[]> EntriesAsync(CancellationToken ct) => [.. (await Ask("GET /audit", null, nameof(AuditTrail), ct)).GetProperty("entries").EnumerateArray()];

    private async Task CardSessionAsync(CancellationToken ct)
    {
        await dialogue.SendAsync("POST /cards/session", """{"pin":"12"}""", ct);
        dialogue.ExpectProblem((422, LpsProblemCodes.PinInvalid));
        await dialogue.SendAsync("DELETE /cards/session", (string?)null, ct);
        dialogue.ExpectNothing(204);
    }

    private async Task ResetAsync(string body, CancellationToken ct)
    {
        await dialogue.SendAsync("POST /reset", body, ct);
        dialogue.ExpectNothing(204);
    }

    private async Task<JsonElement> MemberAsync(string member, CancellationToken ct)
    {
        var identity = await ReadAsync(ct);
        Expect.True(identity.TryGetProperty(member, out var found), Rule, $"le membre {member} dans l'identité", dialogue.Answer.Excerpt());
        return found;
    }

    private async Task AttributesAsync(CancellationToken ct)
    {
        var set = await Ask("PUT /identities/{id}/attributes", """{"attributes":["homonyme"]}""", nameof(LpsIdentity), ct);
        Expect.True(
            set.TryGetProperty("attributes", out var attributes) && attributes.EnumerateArray().Any(a => a.GetString() == "homonyme"), Rule, "l'attribut homonyme posé", dialogue.Answer.Excerpt());
        await dialogue.SendAsync("PUT /identities/{id}/attributes", """{"attributes":["inconnu"]}""", ct);
        dialogue.ExpectProblem((400, LpsProblemCodes.RequestInvalid));
    }

    private async Task ProofsAsync(CancellationToken ct)
    {
        var settings = await Ask("GET /settings/proofs", null, nameof(ProofSettings), ct);
        Expect.True(settings.GetProperty("kinds").GetArrayLength() > 0, Rule, "au moins un type de justificatif", dialogue.Answer.Excerpt());
        var kind = Text(settings.GetProperty("kinds")[0], "code");
        var recorded = await Ask("PUT /identities/{id}/proof", $$"""{"kind":{{Quoted(kind)}}}""", nameof(LpsIdentity), ct);
        Expect.True(Text(recorded, "proof") == kind, Rule, $"proof = {kind}", dialogue.Answer.Excerpt());
        await dialogue.SendAsync("PUT /identities/{id}/proof", """{"kind":"type-qui-n-existe-pas"}""", ct);
        dialogue.ExpectProblem((422, LpsProblemCodes.ProofUnknown));
        await Ask("PUT /settings/proofs", """{"kinds":[{"code":"seul","label":"Seul justificatif","confidence":"high"}]}""", nameof(ProofSettings), ct);
        Expect.True((await Ask("GET /settings/proofs", null, nameof(ProofSettings), ct)).GetProperty("kinds").GetArrayLength() == 1, Rule, "la liste qui vient d'être réglée", dialogue.Answer.Excerpt());
    }

    private async Task ValidateAsync(CancellationToken ct)
    {
        await dialogue.SendAsync("POST /identities/{id}/validate", "{}", ct);
        dialogue.ExpectProblem((409, LpsProblemCodes.ProofInsufficient));
    }

    private async Task AutomaticAsync(CancellationToken ct)
    {
        var settings = await Ask("GET /settings/proofs", null, nameof(ProofSettings), ct);
        Expect.True(settings.TryGetProperty("automaticValidation", out _), Rule, "le membre automaticValidation", dialogue.Answer.Excerpt());
        foreach (var on in new[] { "true", "false" })
        {
            var set = await Ask("PUT /settings/proofs", $$"""{"kinds":{{settings.GetProperty("kinds").GetRawText()}},"automaticValidation":{{on}}}""", nameof(ProofSettings), ct);
            Expect.True(set.TryGetProperty("automaticValidation", out var now) && now.GetRawText() == on, Rule, $"automaticValidation = {on}", dialogue.Answer.Excerpt());
        }
    }

    private async Task DemoteAsync(CancellationToken ct)
    {
        await dialogue.SendAsync("PUT /identities/{id}/status", """{"status":"VALI"}""", ct);
        dialogue.ExpectProblem((409, LpsProblemCodes.StatusRefused));
    }

    private async Task RightsAsync(CancellationToken ct)
    {
        var rights = await Ask("PUT /users/{login}", """{"rights":["read"]}""", nameof(UserRights), ct);
        Expect.True(rights.GetProperty("rights").GetRawText().Contains("read", StringComparison.Ordinal) && rights.GetProperty("rights").GetArrayLength() == 1, Rule, "les droits donnés et eux seuls", dialogue.Answer.Excerpt());
        await dialogue.SendAsync("POST /identities", $$"""{"traits":{{DriverDialogue.KnownTraits}},"user":"pilote"}""", ct);
        dialogue.ExpectProblem((403, LpsProblemCodes.RightMissing));
    }

    private async Task ScreenAsync(CancellationToken ct)
    {
        var screen = await MemberAsync("screen", ct);
        var shown = screen.EnumerateArray().Select(f => Text(f, "field")).ToArray();
        Expect.True(ScreenFields.Always.All(f => shown.Contains(f)), Rule, $"les champs {string.Join(", ", ScreenFields.Always)}", string.Join(", ", shown));
    }

    private async Task FindAsync(CancellationToken ct)
    {
        var found = await Ask("GET /identities?dateNaissance=1975-12-31", null, nameof(FoundIdentities), ct);
        Expect.True(found.GetProperty("identities").EnumerateArray().Any(i => Text(i, "id") == dialogue.Id), Rule, "l'identité née le 1975-12-31", dialogue.Answer.Excerpt());
        var none = await Ask("GET /identities?dateNaissance=1801-01-01", null, nameof(FoundIdentities), ct);
        Expect.True(none.GetProperty("identities").GetArrayLength() == 0, Rule, "aucune identité née le 1801-01-01", dialogue.Answer.Excerpt());
    }

    /// <summary>What is no message is refused by an acknowledgement, not by an error of the driver.</summary>
    private async Task ReceptionAsync(CancellationToken ct)
    {
        var outcome = await Ask("POST /hl7", """{"message":"PID|||R1"}""", nameof(Hl7Outcome), ct);
        Expect.True(Text(outcome, "ack") is "AE" or "AR", Rule, "ack = AE ou AR pour ce qui n'est pas un message HL7", dialogue.Answer.Excerpt());
    }

    /// <summary>For want of more: the routes are there and refuse as the contract says.</summary>
    private async Task RoutesAsync(string capability, CancellationToken ct)
    {
        foreach (var route in ContractRoutes.All.Where(r => r.Capability == capability))
        {
            var answer = await dialogue.SendAsync($"{route.Method} {route.Path}", route.Method is "GET" or "DELETE" ? null : "{}", ct);
            var isServed = answer.IsSuccess || (answer.Status is 400 or 409 or 415 or 422 && answer.Problem() is not null);
            Expect.True(isServed, Rule, $"{route.Method} {route.Path} réalisée", answer.ToString());
        }
    }

    private static string? Text(JsonElement parent, string member) =>
        parent.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Quoted(string? text) => $"\"{JsonEncodedText.Encode(text ?? "")}\"";
}
