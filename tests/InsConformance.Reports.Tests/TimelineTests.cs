using System.Text;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Testing;

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
    public void Workbook_CardEvents_OneRowForTheCardAndALinkToTheWholeTimeline()
    {
        using var run = new SampleRun();
        Add(run, Verdict.Passed, At(1, -2, null, null, ApduEvidenceKind.Inserted), At(2, -1, "0020000104********", "63C2"), At(3, 1, "00B0000000", "AABB9000"), At(4, 2, null, null, ApduEvidenceKind.Ejected));

        run.Build();

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        var card = Assert.Single(WorkbookText.Rows(run.Folder.DossierPath, "Cartes et certificats"), r => r is ["Carte", ..]);
        Assert.Equal(["Carte", "1", "Virtual PCD 00 00", "cps-medecin", "2 commandes, 1 introduction, 1 retrait", "△ VERIFY : 63C2 (code refusé, essais restants : 2)", "1"], [card[1], .. card[3..9]]);
        var events = WorkbookText.Rows(run.Folder.DossierPath, "Commandes aux cartes")[1..];
        Assert.Equal(
            ["Carte introduite : cps-medecin", "VERIFY", "rechercherInsAvecTraitsIdentite, uuid:0f8fad5b-d9cb-469f-a165-70867728950e", "READ BINARY", "Carte retirée : cps-medecin"],
            events.Select(r => r[5]));
        Assert.Equal(["0020000104********", "AABB"], [events[1][9], events[3][10]]);
    }

    [Fact]
    public void Workbook_CardsInTwoReaders_OneRowEachAndOneTimeline()
    {
        using var run = new SampleRun();
        var other = At(2, 1, "00A4040000", "9000") with { Reader = "Virtual PCD 00 01", Card = "vitale-insi-01" };
        Add(run, Verdict.Passed, At(1, -1, "0020000104********", "9000"), other, At(3, 2, "00B0000000", ""));

        run.Build();

        Assert.Equal(
            [("cps-medecin", "△ READ BINARY : aucune réponse"), ("vitale-insi-01", "✔ Toutes les commandes abouties")],
            WorkbookText.Rows(run.Folder.DossierPath, "Cartes et certificats").Where(r => r is ["Carte", ..]).Select(r => (r[5], r[7])));
        Assert.Equal(["VERIFY", "rechercherInsAvecTraitsIdentite", "SELECT", "READ BINARY"], WorkbookText.Rows(run.Folder.DossierPath, "Commandes aux cartes")[1..].Select(r => r[5].Split(',')[0]));
    }

    [Fact]
    public void Workbook_DetailLinks_LeadToTheFirstEventOfTheirScenario()
    {
        using var run = new SampleRun();
        Add(run, Verdict.Passed, At(1, -2, null, null, ApduEvidenceKind.Inserted), At(2, -1, "0020000104********", "9000"));
        run.Replace(run.Record.Scenarios[0], run.Record.Scenarios[0] with { Name = "Premier" });
        Add(run, Verdict.Passed, At(1, -1, "00B0000000", "9000"));

        run.Build();

        var events = WorkbookText.Cells(run.Folder.DossierPath, "Commandes aux cartes").ToDictionary(c => c.Reference, c => c.Text);
        var jumps = WorkbookText.Jumps(run.Folder.DossierPath, "Cartes et certificats");
        Assert.Equal(["'Commandes aux cartes'!A3", "'Commandes aux cartes'!A6"], jumps);
        Assert.Equal(["Premier", "Carte"], jumps.Select(j => events[j.Split('!')[1]]));
        Assert.Equal("Premier", events["A5"]);
    }

    [Fact]
    public void Workbook_NoCard_NoSheetOfCommands()
    {
        using var run = SampleRun.OfEveryVerdict();

        run.Build();

        Assert.DoesNotContain("Commandes aux cartes", WorkbookText.Sheets(run.Folder.DossierPath));
    }

    [RequiresToolFact("soffice", "pdftotext")]
    public void Workbook_CommandsToCards_AreNotOnPaperButTheirSummaryIs()
    {
        using var run = new SampleRun();
        Add(run, Verdict.Passed, [.. Enumerable.Range(1, 300).Select(i => At(i, i, $"00B0{i:X4}E7", "AABB9000"))]);
        run.Build();
        using var temp = new TemporaryFolder();

        ExternalTool.Run("soffice", [$"-env:UserInstallation=file://{temp.Path}/profile", "--headless", "--convert-to", "pdf", "--outdir", temp.Path, run.Folder.DossierPath]);
        var pages = ExternalTool.Run("pdftotext", ["-layout", Path.Combine(temp.Path, "dossier.pdf"), "-"]).Output.Split('\f');

        Assert.Contains(pages, p => p.Contains("300 commandes", StringComparison.Ordinal));
        var screen = Assert.Single(pages, p => p.Contains("Feuille à lire à l'écran", StringComparison.Ordinal));
        Assert.DoesNotContain("READ BINARY", screen, StringComparison.Ordinal);
        // What a column is too narrow for.
        Assert.All(pages, p => Assert.DoesNotContain("###", p, StringComparison.Ordinal));
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
