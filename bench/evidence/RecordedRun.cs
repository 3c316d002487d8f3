using System.Globalization;
using System.Text;
using System.Text.Json;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Runs;

namespace InsConformance.Evidence.Bench;

/// <summary>Writes the folder of a run: one scenario for ten proofs and twenty exchanges, as a suite that plays each proof twice would leave it.</summary>
internal static class RecordedRun
{
    public const int ProofsPerScenario = 10;
    public const int ExchangesPerScenario = 20;

    /// <summary>Pairs of files on disk; beyond, exchanges share them, so that the largest run does not need a million files.</summary>
    private const int MaxPairs = 30_000;

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 14, 5, 9, TimeSpan.Zero);

    public static void Write(string path, int proofs)
    {
        var folder = RunFolder.CreateAt(path, new RunFacts
        {
            RunId = "00000000-0000-4000-8000-000000000001",
            ToolVersion = "0.1.0",
            Started = Start,
            CommandLine = ["insconf", "run"],
            Product = new ProductFacts("LPS de mesure", "1.0", null, null, "reference"),
            Insi = "mock",
            Cards = "none",
            Catalogues = [new CatalogueFacts(LargeCatalogue.Id, "1")],
            Simulated = [SimulatedPart.MockService],
            Machine = new MachineFacts("Linux", "X64", ".NET 10", 2),
        });
        var kept = Enumerable.Range(1, Math.Min(MaxPairs, proofs * 2)).Select(n => folder.SaveExchange(ExchangeOf(n))).ToArray();
        using var messages = new StreamWriter(folder.MessagesPath, append: false, new UTF8Encoding(false));
        messages.WriteLine("""{"testRunStarted":{"timestamp":{"seconds":1795183509,"nanos":0}}}""");
        for (var scenario = 0; scenario < proofs / ProofsPerScenario; scenario++)
            WriteScenario(messages, scenario, kept);
        messages.WriteLine("""{"testRunFinished":{"success":true,"timestamp":{"seconds":1795183999,"nanos":0}}}""");
    }

    private static void WriteScenario(StreamWriter messages, int number, ExchangeEvidence[] kept)
    {
        var n = number.ToString(CultureInfo.InvariantCulture);
        var uri = $"features/mesure/fichier-{number / 100}.feature";
        var line = (number % 100 * 8) + 5;
        var tags = string.Join(',', Enumerable.Range(number * ProofsPerScenario, ProofsPerScenario).Select(p => $$$$$"""{"name":"@{{{{{LargeCatalogue.Prefix}}}}}:P-{{{{{p}}}}}","astNodeId":"t{{{{{p}}}}}"}"""));
        messages.WriteLine($$$$$"""{"gherkinDocument":{"uri":"{{{{{uri}}}}}","feature":{"name":"Mesure {{{{{number / 100}}}}}","children":[{"scenario":{"id":"s{{{{{n}}}}}","location":{"line":{{{{{line}}}}}},"examples":[],"steps":[{"id":"a{{{{{n}}}}}","keyword":"Quand ","location":{"line":{{{{{line + 1}}}}}}},{"id":"b{{{{{n}}}}}","keyword":"Alors ","location":{"line":{{{{{line + 2}}}}}}}]}}]}}}""");
        messages.WriteLine($$$$$"""{"pickle":{"id":"p{{{{{n}}}}}","uri":"{{{{{uri}}}}}","name":"Le logiciel cherche l'INS de vingt personnes, cas {{{{{n}}}}}","astNodeIds":["s{{{{{n}}}}}"],"tags":[{{{{{tags}}}}}],"steps":[{"id":"pa{{{{{n}}}}}","text":"le logiciel cherche l'INS de la personne {{{{{n}}}}}","astNodeIds":["a{{{{{n}}}}}"]},{"id":"pb{{{{{n}}}}}","text":"la réponse est conforme","astNodeIds":["b{{{{{n}}}}}"]}]}}""");
        messages.WriteLine($$$$$"""{"testCase":{"id":"c{{{{{n}}}}}","pickleId":"p{{{{{n}}}}}","testSteps":[{"id":"ta{{{{{n}}}}}","pickleStepId":"pa{{{{{n}}}}}"},{"id":"tb{{{{{n}}}}}","pickleStepId":"pb{{{{{n}}}}}"}]}}""");
        messages.WriteLine($$$$$"""{"testCaseStarted":{"id":"x{{{{{n}}}}}","testCaseId":"c{{{{{n}}}}}","attempt":0,"timestamp":{"seconds":1795183510,"nanos":0},"workerId":"0"}}""");
        for (var i = 0; i < ExchangesPerScenario; i++)
        {
            var at = (number * ExchangesPerScenario) + i;
            var body = Encoding.UTF8.GetString((kept[at % kept.Length] with { Number = at + 1 }).ToJson());
            messages.WriteLine($$$$$"""{"attachment":{"testCaseStartedId":"x{{{{{n}}}}}","testStepId":"ta{{{{{n}}}}}","mediaType":"{{{{{ExchangeEvidence.MediaType}}}}}","contentEncoding":"IDENTITY","body":"{{{{{JsonEncodedText.Encode(body)}}}}}"}}""");
        }

        foreach (var step in new[] { "ta", "tb" })
            messages.WriteLine($$$$$"""{"testStepFinished":{"testCaseStartedId":"x{{{{{n}}}}}","testStepId":"{{{{{step}}}}}{{{{{n}}}}}","testStepResult":{"status":"PASSED","duration":{"seconds":0,"nanos":4000000}},"timestamp":{"seconds":1795183511,"nanos":0}}}""");
        messages.WriteLine($$$$$"""{"testCaseFinished":{"testCaseStartedId":"x{{{{{n}}}}}","willBeRetried":false,"timestamp":{"seconds":1795183512,"nanos":0}}}""");
    }

    private static Exchange ExchangeOf(int number) => new()
    {
        Number = number,
        ReceivedAt = Start.AddMilliseconds(number),
        Duration = TimeSpan.FromMilliseconds(3.4),
        Target = "POST /lps",
        Request = Encoding.UTF8.GetBytes($"<Envelope><n>{number}</n></Envelope>"),
        RequestFields = [],
        Status = 200,
        Response = Encoding.UTF8.GetBytes($"<Envelope><r>{number}</r></Envelope>"),
        ResponseFields = [],
        Operation = "rechercherInsAvecTraitsIdentite",
        MessageId = FormattableString.Invariant($"urn:uuid:00000000-0000-4000-8000-{number:x12}"),
        CodeCr = "00",
        Tls = new TlsDetails("Tls13", "TLS_AES_256_GCM_SHA384", "CN=INSI-AUTO, O=EDITEUR DE MESURE", "CN=TEST AC", "0A", Start.AddYears(1)),
    };
}
