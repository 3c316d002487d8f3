using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Operating;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Operating;

public class OperatorDriverTests
{
    private static readonly TraitsEntry Entry = new(TestPeople.Corse, "durand");

    [Fact]
    public async Task Act_Done_ShowsWhatToTypeAndKeepsWhoWhenAndWhat()
    {
        var (lps, terminal) = await StartAsync("o", "vu", "");

        await lps.CreateIdentityAsync(Entry);

        Assert.Contains(terminal.Shown, l => l.Contains("durand", StringComparison.Ordinal));
        Assert.Contains(terminal.Shown, l => l.Contains("CORSE", StringComparison.Ordinal));
        var answer = Assert.Single(lps.Answers);
        Assert.Equal(("Camille", StandingTime.Instant, "fait", "vu", null), (answer.Operator, answer.At, answer.Outcome, answer.Comment, answer.Screenshot));
    }

    [Fact]
    public async Task Act_Refused_IsARefusalWithTheReasonChosen()
    {
        var (lps, _) = await StartAsync("r", "2", "Sexe impossible", "", "");

        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => lps.CreateIdentityAsync(Entry));

        Assert.Equal((LpsProblemCodes.TraitInvalid, "Sexe impossible"), (refusal.Problem.Code, refusal.Problem.Detail));
        Assert.Single(lps.Answers);
    }

    [Fact]
    public async Task Act_NotDone_IsANonConformityWithTheComment()
    {
        var (lps, _) = await StartAsync("n", "le bouton est gris", "");

        Assert.Equal("le bouton est gris", (await Assert.ThrowsAsync<NonConformityException>(() => lps.CreateIdentityAsync(Entry))).Actual);
    }

    [Fact]
    public async Task Act_Impossible_IsLeftToAttach()
    {
        var (lps, _) = await StartAsync("x", "pas dans cette version", "");

        Assert.Contains("pas dans cette version", (await Assert.ThrowsAsync<ManualProofException>(() => lps.CreateIdentityAsync(Entry))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_AnsweredOtherwise_IsAskedAgain()
    {
        var (lps, terminal) = await StartAsync("peut-être", "O", "", "");

        await lps.CreateIdentityAsync(Entry);

        Assert.Contains(terminal.Shown, l => l.Contains("répondre par", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_CountsWhatTheServiceReceivedAndReadsTheCode()
    {
        var calls = new List<string> { "appel d'un autre scénario" };
        var terminal = new Script(["Camille", "Logiciel", "1", "o", "c", "01", "Aucune identité", "", ""], asked: q => { if (q.Contains("Résultat", StringComparison.Ordinal)) calls.Add("appel n° 2, réponse : 01"); });
        await using var lps = await OperatorDriver.StartAsync(terminal, null, "", () => calls, new StandingTime(), default);

        var outcome = await lps.SearchInsiAsync("1", new SearchCommand());

        Assert.Equal((SearchOutcomeKind.Answered, 1, "01"), (outcome.Outcome, outcome.Calls, outcome.CodeCr));
        Assert.Contains(terminal.Shown, l => l.Contains("appel n° 2", StringComparison.Ordinal));
        Assert.DoesNotContain(terminal.Shown, l => l.Contains("autre scénario", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ReadsEveryField()
    {
        var (lps, _) = await StartAsync(
            "o", "QUAL", "CORSE", "ANTHONY", "ANTHONY", "M", "1980-03-02", "2B020", "", "", "", "1800320204012|1.2.250.1.213.1.4.8", "trop | de | colonnes", "", "", "180032B020401", "23", "1.2.250.1.213.1.4.8", "nir", "n", "n", "o", "", "");

        var identity = await lps.GetIdentityAsync("1");

        Assert.Equal((LpsIdentityStatus.Qualifiee, "2B020", null), (identity.Status, identity.Traits.LieuNaissance, identity.Traits.NomUtilise));
        Assert.Equal(new LpsIns("180032B020401", "1.2.250.1.213.1.4.8", "23", InsNature.Nir), identity.Ins);
        Assert.Equal([new LpsIns("1800320204012", "1.2.250.1.213.1.4.8")], identity.History);
        Assert.Equal([LpsAttributeKind.Homonyme], identity.Attributes!);
        Assert.Equal("QUAL", LpsWord(identity.Status));
    }

    [Fact]
    public async Task Undeclared_IsLeftToAttachWithoutAQuestion()
    {
        var (lps, terminal) = await StartAsync();
        var before = terminal.Shown.Count;

        await Assert.ThrowsAsync<ManualProofException>(() => lps.ReadAuditAsync());
        await Assert.ThrowsAsync<ManualProofException>(() => lps.SetClockAsync(new ClockRequest()));
        await Assert.ThrowsAsync<ManualProofException>(() => lps.SearchInsiAsync("1", new SearchCommand(LpsContract.VitaleMode)));

        Assert.Equal(before, terminal.Shown.Count);
    }

    private static string LpsWord(LpsIdentityStatus status) => System.Text.Json.JsonSerializer.Serialize(status, LpsContractJson.Default.LpsIdentityStatus).Trim('"');

    private static async Task<(OperatorDriver Lps, Script Terminal)> StartAsync(params string[] answers)
    {
        var terminal = new Script(["Camille", "Logiciel", "1", .. answers]);
        return (await OperatorDriver.StartAsync(terminal, null, "", () => [], new StandingTime(), default), terminal);
    }

    /// <summary>A person who answers by a list.</summary>
    private sealed class Script(IEnumerable<string> answers, Action<string>? asked = null) : IOperatorTerminal
    {
        private readonly Queue<string> _answers = new(answers);

        public List<string> Shown { get; } = [];

        public void Write(string line) => Shown.Add(line);

        public Task<string> AskAsync(string question, CancellationToken ct)
        {
            Shown.Add(question);
            asked?.Invoke(question);
            return _answers.TryDequeue(out var answer) ? Task.FromResult(answer) : throw new InvalidOperationException($"nothing left to answer to: {question}");
        }
    }
}
