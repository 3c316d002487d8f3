using System.Diagnostics.Metrics;
using System.Net;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Hosting;
using InsConformance.InsiMock.Metering;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Metering;

public sealed class MetricsTests
{
    [Fact]
    public async Task Metrics_AfterCalls_CountThem()
    {
        await using var mock = await MockUnderTest.StartAsync();
        await PlayAsync(mock);

        var text = await ScrapeAsync(mock, null);

        Assert.Contains("""insconf_insi_exchanges_total{insconf_insi_operation="rechercherInsAvecTraitsIdentite",insconf_insi_outcome="cr-00",insconf_answered_by="mock",insconf_listener="mutual-tls"} 2""" + "\n", text, StringComparison.Ordinal);
        Assert.Contains("""insconf_insi_faults_total{insconf_insi_fault_code="insi_19"} 1""" + "\n", text, StringComparison.Ordinal);
        Assert.Contains("""http_server_request_duration_seconds_count{http_request_method="POST",url_scheme="https",http_response_status_code="200"} 3""" + "\n", text, StringComparison.Ordinal);
        Assert.Contains("""http_server_active_requests{http_request_method="POST",url_scheme="https"} 0""" + "\n", text, StringComparison.Ordinal);
        Assert.Contains("insconf_journal_exchanges 5\n", text, StringComparison.Ordinal);
        Assert.Contains("insconf_internal_errors 0\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "text/plain; version=0.0.4; charset=utf-8", false)]
    [InlineData("application/openmetrics-text; version=1.0.0,text/plain;q=0.5", "application/openmetrics-text; version=1.0.0; charset=utf-8", true)]
    public async Task Metrics_AreInTheFormatAskedFor(string? accept, string type, bool isOpen)
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(mock.Server.AdminUri, "metrics"));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(isOpen, (await answer.Content.ReadAsStringAsync()).EndsWith("# EOF\n", StringComparison.Ordinal));
    }

    [RequiresPrometheusClientTheory]
    [InlineData("prometheus_client.parser", null)]
    [InlineData("prometheus_client.openmetrics.parser", "application/openmetrics-text")]
    public async Task Metrics_AreReadByThePrometheusClient(string parser, string? accept)
    {
        await using var mock = await MockUnderTest.StartAsync();
        await PlayAsync(mock);
        var script = $$"""
            import sys
            from {{parser}} import text_string_to_metric_families as parse
            for family in parse(sys.stdin.read()):
                for s in family.samples:
                    print(family.name, family.type, family.unit, s.name, sorted(s.labels.items()), s.value)
            """;

        var result = ExternalTool.Run(PrometheusClient.Python!, ["-c", script], System.Text.Encoding.UTF8.GetBytes(await ScrapeAsync(mock, accept)));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("insconf_insi_exchanges counter", result.Output, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds histogram", result.Output, StringComparison.Ordinal);
        Assert.Contains("('le', '+Inf')", result.Output, StringComparison.Ordinal);
        Assert.Contains("http_server_active_requests gauge", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_OfAnotherMockOfTheProcess_AreApart()
    {
        await using var first = await MockUnderTest.StartAsync();
        await using var second = await MockUnderTest.StartAsync();
        await first.CallAsync(MockUnderTest.Ecetinsi);

        Assert.DoesNotContain("insconf_insi_exchanges_total{", await ScrapeAsync(second, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_AreSeenByAnyListenerOfTheMeter()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == "InsConformance.InsiMock")
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => seen.Add(instrument.Name));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => seen.Add(instrument.Name));
        listener.Start();
        await using (var mock = await MockUnderTest.StartAsync())
        {
            await mock.CallAsync(MockUnderTest.Ecetinsi);
            listener.RecordObservableInstruments();
        }

        // The duration is measured after the client has its answer, at the latest when the mock has ended.
        Assert.Subset(
            seen.ToHashSet(),
            new HashSet<string> { "http.server.active_requests", "http.server.request.duration", "insconf.insi.exchanges", "insconf.internal_errors", "insconf.journal.exchanges", "insconf.journal.spilled" });
    }

    [Fact]
    public void Metrics_OfHostileValues_StayFew()
    {
        using var metrics = new MockMetrics(MockUnderTest.Options);
        using var store = new MetricStore(metrics.Meter);
        for (var i = 0; i < 5000; i++)
        {
            metrics.Started($"M{i}", "https");
            metrics.Ended($"M{i}", "https", 200, false, TimeSpan.FromTicks(i));
            metrics.Exchanged(Exchange($"{i}", $"NOM{i}"), ListenerKind.Plain);
        }

        Assert.All(store.Collect(), f => Assert.True(f.Series.Count <= 1, f.Instrument.Name));
        Assert.DoesNotContain("NOM", new Exposition(false).Write(store.Collect()), StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_OnceWarm_AllocateNothing()
    {
        using var metrics = new MockMetrics(MockUnderTest.Options);
        using var store = new MetricStore(metrics.Meter);
        var exchange = Exchange("00", "insi_19");
        Measure();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Measure();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1001, store.Collect().First(f => f.Instrument.Name == "insconf.insi.exchanges").Series[0].Value);

        void Measure()
        {
            metrics.Started("POST", "https");
            metrics.Ended("POST", "https", 200, false, TimeSpan.FromMilliseconds(1));
            metrics.Exchanged(exchange, ListenerKind.MutualTls);
        }
    }

    private static Exchange Exchange(string codeCr, string faultCode) => new()
    {
        Number = 1,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.Zero,
        Target = "POST /lps",
        Request = default,
        RequestFields = [],
        Status = 200,
        Response = default,
        ResponseFields = [],
        Operation = "rechercherInsAvecTraitsIdentite",
        CodeCr = codeCr,
        FaultCode = faultCode,
    };

    private static async Task PlayAsync(MockUnderTest mock)
    {
        await mock.CallAsync(MockUnderTest.Ecetinsi);
        await mock.CallAsync(MockUnderTest.Ecetinsi);
        await mock.CallAsync(MockUnderTest.Search("HOUILLES", "PIERRE", "M", "1993-01-27"));
        await mock.CallAsync(MockUnderTest.Search(null, "PIERRE", "M", "1993-01-27"));
        await mock.PostAsync("<broken>"u8.ToArray());
    }

    private static async Task<string> ScrapeAsync(MockUnderTest mock, string? accept)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(mock.Server.AdminUri, "metrics"));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
