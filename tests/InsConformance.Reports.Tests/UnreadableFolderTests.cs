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

    [Theory]
    [InlineData("junit.xml")]
    [InlineData("preuves")]
    [InlineData("echanges")]
    public void Verify_FileOrFolderWithoutRights_IsBlockedAndNamed(string name)
    {
        // Other systems have other rights; there the test above stands alone.
        if (!OperatingSystem.IsLinux())
            return;
        const UnixFileMode Enter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        foreach (var one in Directory.EnumerateFileSystemEntries(_run.Folder.Path, "*", SearchOption.AllDirectories).Append(_run.Folder.Path).Append(Path.GetDirectoryName(_run.Folder.Path)!))
            File.SetUnixFileMode(one, Enter);
        var path = _run.Folder.At(name);
        var before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, UnixFileMode.None);
        BlockedException fault;
        using (new OrdinaryUser())
            fault = Assert.Throws<BlockedException>(() => FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System));
        File.SetUnixFileMode(path, before);

        Assert.True(fault.OneLine.Contains(path, StringComparison.Ordinal), fault.OneLine);
    }

    public void Dispose() => _run.Dispose();
}
