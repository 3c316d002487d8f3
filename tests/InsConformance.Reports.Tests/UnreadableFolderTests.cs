using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class UnreadableFolderTests : IDisposable
{
    private readonly SampleRun _run = SampleRun.OfEveryVerdict();

    public UnreadableFolderTests() => _run.Build();

    [Theory]
    [InlineData("rapport.html")]
    [InlineData("manifest.json")]
    public void Verify_FileThatCannotBeOpened_IsBlockedAndNamed(string file)
    {
        // Another who holds it alone, which stops root too.
        using var held = new FileStream(_run.Folder.At(file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var fault = Assert.Throws<BlockedException>(() => FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System));

        Assert.Equal(ExitCode.Blocked, fault.ExitCode);
        Assert.Contains(_run.Folder.At(file), fault.OneLine, StringComparison.Ordinal);
        Assert.Contains("chmod", fault.OneLine, StringComparison.Ordinal);
    }

    [UnprivilegedFact]
    public void Verify_FileOrFolderWithoutRights_IsBlockedAndNamed()
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var name in new[] { "junit.xml", "preuves", "echanges" })
        {
            var path = _run.Folder.At(name);
            var before = File.GetUnixFileMode(path);
            File.SetUnixFileMode(path, UnixFileMode.None);
            try
            {
                var fault = Assert.Throws<BlockedException>(() => FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System));
                Assert.Contains(path, fault.OneLine, StringComparison.Ordinal);
            }
            finally
            {
                File.SetUnixFileMode(path, before);
            }
        }
    }

    public void Dispose() => _run.Dispose();
}
