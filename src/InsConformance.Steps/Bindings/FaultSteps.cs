using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Insi.Results;
using InsConformance.InsiMock;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Faults;
using InsConformance.InsiMock.Transport;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>Which call the simulated service answers otherwise, or not at all. Calls are counted from the start of the scenario.</summary>
[Binding]
public sealed class FaultSteps(MockServer mock)
{
    private static readonly Vocabulary<ReplyBreak> Breaks = new(
        "transport-fault",
        "way to break a reply",
        ("coupure avant la réponse", ReplyBreak.Reset),
        ("fermeture sans réponse", ReplyBreak.Empty),
        ("coupure pendant la réponse", ReplyBreak.ResetDuring),
        ("réponse incomplète", ReplyBreak.CloseDuring),
        ("réponse illisible", ReplyBreak.Garbage),
        ("octets sans réponse HTTP", ReplyBreak.Random));

    /// <summary>Puts a whole plan in force, written as in docs/fault-plan.md.</summary>
    [Given("le téléservice suit ce plan de pannes :")]
    public void Follows(string plan) => mock.Faults.Replace(FaultPlan.Parse(plan, "plan de pannes"));

    /// <summary>Answers one call by a fault of the catalogue.</summary>
    [Given("le téléservice répond à l'appel n° {int} par l'erreur {string}")]
    public void Fault(int call, string code) => Add(call, code, new FaultEffect { Fault = code });

    /// <summary>Answers one call by a bare HTTP status with a page of the gateway.</summary>
    [Given("le téléservice répond à l'appel n° {int} par le statut HTTP {int}")]
    public void Status(int call, int status)
    {
        if (status is < 200 or > 599)
            throw new InputException("http-status", null, $"{status} is no HTTP status of an answer", "use 200 to 599, e.g. 503");
        Add(call, $"HTTP {status}", new FaultEffect
        {
            Transport = new TransportEffect { Status = status, Body = "<html><body>Service indisponible</body></html>", ContentType = "text/html;charset=utf-8" },
        });
    }

    /// <summary>Breaks the reply to one call on the wire.</summary>
    [Given("le téléservice répond à l'appel n° {int} par la panne {string}")]
    public void BreaksReply(int call, string words) =>
        Add(call, words, new FaultEffect { Transport = new TransportEffect { Break = Breaks.Value(words) } });

    /// <summary>Answers one call in another form.</summary>
    [Given("le téléservice répond à l'appel n° {int} sous la forme {string}")]
    public void Form(int call, string form) => Add(call, form, new FaultEffect { Form = ResultForms.Get(form) });

    /// <summary>Lets every call have the next form, from the first on.</summary>
    [Given("le téléservice change de forme à chaque réponse")]
    public void Rotates()
    {
        mock.Switches.Update(s => s with { RotatesShapes = true });
        mock.Rotation.StartAt(0);
    }

    /// <summary>Ends every new connection during the TLS handshake.</summary>
    [Given("le téléservice refuse les connexions TLS")]
    public void RefusesTls() => Tls(ServerTls.Refused);

    /// <summary>Presents an expired server certificate.</summary>
    [Given("le téléservice présente un certificat serveur périmé")]
    public void PresentsExpired() => Tls(ServerTls.ExpiredCertificate);

    /// <summary>Meets connections as usual again.</summary>
    [Given("le téléservice accepte de nouveau les connexions TLS")]
    [When("le téléservice accepte de nouveau les connexions TLS")]
    public void AcceptsTls() => Tls(ServerTls.Normal);

    private void Tls(ServerTls how) => mock.Switches.Update(s => s with { ServerTls = how });

    private void Add(int call, string words, FaultEffect effect)
    {
        if (call < 1)
            throw new InputException("call-number", null, $"'{call}' is no call: the first is number 1");
        mock.Faults.Add(new FaultRule($"appel {call} : {words}", CallFilter.Any, new CallCount { Calls = [call] }, effect));
    }
}
