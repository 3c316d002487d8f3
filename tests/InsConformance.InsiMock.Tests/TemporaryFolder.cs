using InsConformance.Foundation;

namespace InsConformance.InsiMock.Tests;

/// <summary>A folder of its own for one test, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Path.Combine(Path.GetTempPath(), "insconformance-" + new IdSource().Next().ToString("N"));

    public TemporaryFolder() => Directory.CreateDirectory(FullPath);

    public string File(params string[] parts) => Path.Combine([FullPath, .. parts]);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
