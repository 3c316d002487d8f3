using System.CommandLine;
using InsConformance.Cli.Serving;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf mock</c>.</summary>
internal static class MockCommand
{
    private const string Help = """
        The INSi mock alone, until Ctrl-C. Everything listens on loopback only. Three ways to call it:
          software certificate  https://127.0.0.1:8443/lps  client certificate INSI-AUTO or INSI-MANU of: insconf pki export DIR
          CPx card              https://127.0.0.1:8444/lps  SAML assertion signed by a card of: insconf pki export DIR
          Pro Santé Connect     https://127.0.0.1:8444/lps  SAML assertion without signature, NameQualifier PSC
        Administration is on http://127.0.0.1:8440. How to sign and send a card-mode call: docs/insi-assertions.md

        Examples:
          insconf mock
          insconf mock --success-shape S1 --unknown-person insi_102
          insconf mock --population people.inspop      besides the shipped people; made by: insconf population generate
          insconf mock --accept-card CDE --vitale-expires
          insconf mock --card-authorities igc-sante-test.pem    a real test card is let in too
          insconf mock --cnda-file "hermann-gatien=2.08-cas2.xml"
          insconf mock --unconfirmed-contract                   verification too, by guessed names
          insconf mock --unconfirmed-contract verification.yaml verification too, by the names of your file
          insconf mock --forward https://qualiflps-services-ps-tlsm.ameli.fr/lps --certificate insi-auto.p12 --trust igc.pem --keep enregistrement
          insconf mock --replay enregistrement --replay-else mock
          insconf mock --shapes rotate --fault-plan panne.yaml
        """;

    public static Command Create(TimeProvider clock)
    {
        var port = new Option<int>("--port") { Description = "Port of the mutual TLS listener; 0 takes a free one.", DefaultValueFactory = _ => 8443 };
        var card = new Option<int>("--card-port") { Description = "Port of the listener for CPx cards and Pro Santé Connect; 0 takes a free one.", DefaultValueFactory = _ => 8444 };
        var admin = new Option<int>("--admin-port") { Description = "Port of the admin listener; 0 takes a free one.", DefaultValueFactory = _ => 8440 };
        var plain = new Option<int?>("--plain-port") { Description = "Port of a plain HTTP listener that lets every sender in, for measuring; 0 takes a free one. Default: none." };
        var shape = new Option<SuccessShape>("--success-shape") { Description = "XML shape of business answers.", DefaultValueFactory = _ => SuccessShape.S2 };
        var faultShape = new Option<FaultShape?>("--fault-shape") { Description = "XML shape of faults. Default: the one each code was last seen in." };
        var unknown = new Option<string>("--unknown-person") { Description = "Answer to unknown people: cr01, insi_102 or desir_1020.", DefaultValueFactory = _ => "cr01" };
        unknown.AcceptOnlyFromAmong("cr01", "insi_102", "desir_1020");
        var unknownCard = new Option<string>("--unknown-card") { Description = "Answer to a carte Vitale that finds nobody: cr01 or insi_101.", DefaultValueFactory = _ => "cr01" };
        unknownCard.AcceptOnlyFromAmong("cr01", "insi_101");
        var mismatch = new Option<string>("--card-mismatch") { Description = "When RECVITALE and the COUVERTURE of its context tell of different people: finding (in the journal, the search goes on) or fault.", DefaultValueFactory = _ => "finding" };
        mismatch.AcceptOnlyFromAmong("finding", "fault");
        var strict = new Option<bool>("--strict-headers") { Description = "Answer a fault to requests that break a contract check of severity error, or have no wsa:Action." };
        var cnda = new Option<string[]>("--cnda-file") { Description = "PERSON=FILE: answer a file of fixtures/cnda for a person of the population.", Arity = ArgumentArity.OneOrMore };
        var population = new Option<string[]>("--population") { Description = "Files or folders of people to know besides the shipped ones: YAML, or of insconf population generate.", Arity = ArgumentArity.OneOrMore };
        var idam = new Option<string[]>("--idam") { Description = "Authorisation numbers to accept besides the fictitious ones.", Arity = ArgumentArity.OneOrMore };
        var shows = new Option<bool>("--admin-shows-identities") { Description = "Let the admin listener show message bodies, which hold identities. Example: insconf mock --admin-shows-identities" };
        var command = new Command("mock", Help) { port, card, admin, plain, shape, faultShape, unknown, unknownCard, mismatch, strict, cnda, population, idam, shows };
        var senders = new SenderOptions();
        senders.AddTo(command);
        var contract = new ContractOptions();
        contract.AddTo(command);
        var real = new RealServiceOptions();
        real.AddTo(command);
        var logs = new LogOptions();
        logs.AddTo(command);
        var shapes = new ShapeOptions();
        shapes.AddTo(command);
        command.SetAction(async (parsed, cancelled) => (int)await MockService.RunAsync(
            new MockRequest(
                parsed.GetValue(port),
                parsed.GetValue(card),
                parsed.GetValue(admin),
                parsed.GetValue(plain),
                senders.Apply(parsed, shapes.Apply(parsed, new SwitchSettings
                {
                    SuccessShape = parsed.GetValue(shape),
                    FaultShape = parsed.GetValue(faultShape),
                    StrictHeaders = parsed.GetValue(strict),
                    UnknownCard = parsed.GetValue(unknownCard) == "insi_101" ? UnknownCard.Insi101 : UnknownCard.Cr01,
                    CardMismatch = parsed.GetValue(mismatch) == "fault" ? CardMismatch.Fault : CardMismatch.Finding,
                    UnknownPerson = parsed.GetValue(unknown) switch
                    {
                        "insi_102" => UnknownPerson.Insi102,
                        "desir_1020" => UnknownPerson.Desir1020,
                        _ => UnknownPerson.Cr01,
                    },
                })),
                parsed.GetValue(cnda) ?? [],
                parsed.GetValue(idam) ?? [],
                contract.Read(parsed))
            {
                Population = parsed.GetValue(population) ?? [],
                AdminShowsIdentities = parsed.GetValue(shows),
                Real = real.Read(parsed, clock),
                Loggers = logs.Open(parsed, clock),
                FaultPlan = shapes.ReadPlan(parsed),
            },
            clock,
            cancelled));
        return command;
    }
}
