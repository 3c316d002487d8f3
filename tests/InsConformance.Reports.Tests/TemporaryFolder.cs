namespace InsConformance.Reports.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("insconf-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
