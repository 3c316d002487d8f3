namespace InsConformance.InsiMock.Tests.Metering;

/// <summary>A theory that needs the Prometheus client; skipped with the reason without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresPrometheusClientTheoryAttribute : TheoryAttribute
{
    public RequiresPrometheusClientTheoryAttribute() =>
        Skip = PrometheusClient.Python is null ? "not on this machine: prometheus_client. Install: apt-get install python3-prometheus-client" : null;
}
