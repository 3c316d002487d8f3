using System.Text;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;

namespace InsConformance.Reports.Tests;

public sealed class ManifestTests
{
    [Fact]
    public void Verify_FreshRun_IsIntact()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        var report = ManifestVerifier.Verify(run.Folder.Path);

        Assert.True(report.IsIntact);
        Assert.Equal(Directory.GetFiles(run.Folder.Path, "*", SearchOption.AllDirectories).Length - 1, report.Files);
    }

    [Fact]
    public void Verify_ChangedMissingAddedFiles_AreNamed()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        File.AppendAllText(run.Folder.JUnitPath, " ");
        File.Delete(run.Folder.ReportPath);
        File.WriteAllText(Path.Combine(run.Folder.ProofsPath, "intrus.txt"), "");

        var report = ManifestVerifier.Verify(run.Folder.Path);

        Assert.Equal(["junit.xml"], report.Changed);
        Assert.Equal(["rapport.html"], report.Missing);
        Assert.Equal(["preuves/intrus.txt"], report.Added);
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void Verify_SameSizeOtherBytes_IsChanged()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        var bytes = run.Bytes("junit.xml");
        bytes[^2] ^= 1;
        File.WriteAllBytes(run.Folder.JUnitPath, bytes);

        Assert.Equal(["junit.xml"], ManifestVerifier.Verify(run.Folder.Path).Changed);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":2,\"files\":[]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"../../etc/passwd\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"/etc/passwd\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a\",\"size\":1,\"sha256\":\"\"},{\"path\":\"a\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":3}]}")]
    public void Verify_WrongManifest_IsInputErrorWithThePlace(string json)
    {
        using var temp = new TemporaryFolder();
        var path = Path.Combine(temp.Path, "manifest.json");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(json));

        Assert.Equal(path, Assert.Throws<InputException>(() => ManifestVerifier.Verify(temp.Path)).Place?.File);
    }

    [Theory]
    [InlineData("{}", "lacks the key 'format'")]
    [InlineData("[]", "holds a list where an object with the key 'format' is expected")]
    [InlineData("{\"format\":1}", "lacks the key 'files'")]
    [InlineData("{\"format\":\"1\"}", "holds a text under the key 'format', where a number is expected")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a\",\"sha256\":\"\"}]}", "lacks the key 'size'")]
    [InlineData("{\"format\":1,\"files\":[],\"catalogues\":[{\"id\":\"a\",\"version\":\"1\"}]}", "lacks the key 'proofs'")]
    [InlineData("{\"format\":1,\"files\":[],\"simulated\":[1]}", "holds a number in the list 'simulated'")]
    public void Verify_KeyMissingOrOfAnotherKind_IsNamedWithTheCure(string json, string expected)
    {
        using var temp = new TemporaryFolder();
        File.WriteAllText(Path.Combine(temp.Path, "manifest.json"), json);

        var fault = Assert.Throws<InputException>(() => ManifestVerifier.Verify(temp.Path));

        Assert.Contains(expected, fault.OneLine, StringComparison.Ordinal);
        Assert.Contains("insconf report build", fault.OneLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_NoManifest_IsInputError()
    {
        using var temp = new TemporaryFolder();

        Assert.Throws<InputException>(() => ManifestVerifier.Verify(temp.Path));
    }
}
