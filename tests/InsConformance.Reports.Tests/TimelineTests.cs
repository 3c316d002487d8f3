using System.Text;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Reports.Tests;

public sealed class TimelineTests
{
    private static readonly DateTimeOffset T0 = Samples.Start.AddSeconds(2);

    [Fact]
    public void Report_CardAndService_OneTimelineInTheirOrder()
    {
        using var run = new SampleRun();
        Add(run, Verdict.Failed, At(3, 0, "00B0000000", "AABB9000"), At(1, -2, null, null, ApduEvidenceKind.Inserted), At(2, -1, "0020000104********", "63C2"), At(4, 1, "002A9E9A00", "6982"));

        run.Build();

        var html = run.Read("rapport.html");
        var table = html[html.IndexOf("Chronologie des cartes", StringComparison.Ordinal)..];
        string[] expected = ["Carte introduite : cps-medecin", "VERIFY", "63C2 (code refusé, essais restants : 2)", "READ BINARY", "Échange n° 1", "CR 00", "PERFORM SECURITY OPERATION", "6982 (code porteur exigé)"];
        var places = expected.Select(e => table.IndexOf(e, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("<code>0020000104********</code>", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_ScenarioWithoutCard_NoTimeline()
    {
        using var run = SampleRun.OfEveryVerdict();

        run.Build();

        Assert.DoesNotContain("Chronologie", run.Read("rapport.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_ThousandsOfApdus_CutInTheMiddleAndSaidSo()
    {
        using var run = new SampleRun();
        Add(run, Verdict.Failed, [.. Enumerable.Range(1, 5000).Select(i => At(i, i, $"00B0{i:X4}E7", new string('A', 462) + "9000"))]);

        run.Build();

        Assert.Contains("4761 événements dans messages.ndjson", run.Read("rapport.html"), StringComparison.Ordinal);
        Assert.InRange(run.Bytes("rapport.html").Length, 1, 200_000);
    }

    [Fact]
    public void Build_CardTraceThatCannotBeRead_IsAGap()
    {
        using var run = new SampleRun();
        var record = run.Add("Carte", Verdict.Passed, ["@insi"]);
        run.Add(record with { Key = "x:1", Steps = [record.Steps[0] with { Attachments = [new AttachmentRecord(ApduEvidence.MediaType, null, Encoding.UTF8.GetBytes("[{\"number\":1}]"))] }] });

        var summary = run.Build();

        Assert.Contains("Trace de carte illisible dans les messages, scénario x:1", run.Read("rapport.html"), StringComparison.Ordinal);
        Assert.Equal(Verdict.Error, summary.Worst);
    }

    [Fact]
    public void Workbook_CardEvents_OneRowEach()
    {
        using var run = new SampleRun();
        Add(run, Verdict.Passed, At(1, -1, "0020000104********", "9000"), At(2, 0, null, null, ApduEvidenceKind.Ejected));

        run.Build();

        var text = WorkbookText.Of(Path.Combine(run.Folder.Path, "dossier.xlsx"));
        Assert.Empty(WorkbookText.Faults(Path.Combine(run.Folder.Path, "dossier.xlsx")));
        Assert.Contains("VERIFY", text, StringComparison.Ordinal);
        Assert.Contains("Carte retirée : cps-medecin", text, StringComparison.Ordinal);
    }

    private static void Add(SampleRun run, Verdict verdict, params ApduEvidence[] events)
    {
        var exchange = run.Folder.SaveExchange(Samples.Exchange("uuid:0f8fad5b-d9cb-469f-a165-70867728950e", SampleRun.Request("FICTIF"), SampleRun.Response("00")));
        using var other = new SampleRun();
        var record = other.Add("Carte", verdict, ["@insi"], verdict == Verdict.Failed ? "Une règle." : null, exchange);
        var first = record.Steps[0];
        run.Add(record with
        {
            Steps = [first with { Attachments = [.. first.Attachments, new AttachmentRecord(ApduEvidence.MediaType, null, ApduEvidence.ToJson(events))] }, .. record.Steps.Skip(1)],
        });
    }

    private static ApduEvidence At(int number, int milliseconds, string? command, string? response, ApduEvidenceKind kind = ApduEvidenceKind.Command) => new()
    {
        Number = number,
        At = T0.AddMilliseconds(milliseconds),
        Reader = "Virtual PCD 00 00",
        Card = "cps-medecin",
        Kind = kind,
        Command = command,
        Response = response,
    };
}
