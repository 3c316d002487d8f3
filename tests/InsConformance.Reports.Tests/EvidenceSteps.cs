using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

/// <summary>Steps that save and attach exchanges as those of the real suite do.</summary>
[Binding]
public sealed class EvidenceSteps
{
    private readonly ScenarioContext _context;
    private readonly RunFolder _folder;

    public EvidenceSteps(ScenarioContext context, RunFolder folder) => (_context, _folder) = (context, folder);

    [When("le logiciel cherche {string}")]
    public void Search(string name)
    {
        var evidence = _folder.SaveExchange(Samples.Exchange($"urn:uuid:{name}", SampleRun.Request(name), SampleRun.Response("00")));
        _context.Attach(evidence.ToJson(), ExchangeEvidence.MediaType);
    }

    [Then("la réponse est {string}")]
    public static void Answer(string expected)
    {
        if (expected != "00")
            throw new NonConformityException("La réponse n'est pas la bonne.", expected, "00");
    }
}
