using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Metering;

/// <summary>The official Python client of Prometheus, whose parsers nobody here wrote.</summary>
internal static class PrometheusClient
{
    private static readonly Lazy<string?> Found = new(() =>
        new[] { "python3", "/usr/bin/python3" }.Where(p => ExternalTool.Find(p) is not null || File.Exists(p))
            .FirstOrDefault(p => ExternalTool.Run(p, ["-c", "import prometheus_client.openmetrics.parser"]).ExitCode == 0));

    /// <summary>A Python that has it, or <see langword="null"/>.</summary>
    public static string? Python => Found.Value;
}
