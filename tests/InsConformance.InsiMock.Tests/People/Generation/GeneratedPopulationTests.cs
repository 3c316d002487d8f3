using InsConformance.Foundation;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Generation;

namespace InsConformance.InsiMock.Tests.People.Generation;

public sealed class GeneratedPopulationTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("Majuscule", 1)]
    [InlineData("trop-long-pour-un-nom-de-population", 1)]
    [InlineData("a", -1)]
    [InlineData("a", GeneratedPopulation.MaxPeople + 1)]
    public void Write_WrongNameOrCount_IsRefusedBeforeAnyFile(string name, int count)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "p.inspop");

        Assert.Throws<InputException>(() => GeneratedPopulation.Write(path, name, 1, count));
        Assert.Empty(Directory.GetFiles(folder.FullPath));
    }

    [Fact]
    public void Write_FolderThatIsNotThere_IsAnInputFault() =>
        Assert.Throws<InputException>(() => GeneratedPopulation.Write(Path.Combine("nulle", "part", "p.inspop"), "a", 1, 1));

    [Fact]
    public void Write_Cancelled_LeavesTheFormerFileAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "p.inspop");
        GeneratedPopulation.Write(path, "a", 1, 3);
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => GeneratedPopulation.Write(path, "a", 1, 20_000, null, cancellation.Token));

        Assert.Equal([path], Directory.GetFiles(folder.FullPath));
        Assert.Equal(3, PopulationFiles.Load(path).Count);
    }

    [Fact]
    public void Write_WhileTheSameFileIsWritten_EndsBothAndKeepsTheLast()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "p.inspop");

        GeneratedPopulation.Write(path, "a", 1, 10_000, new Callback(() => GeneratedPopulation.Write(path, "b", 2, 3)));

        Assert.Equal([path], Directory.GetFiles(folder.FullPath));
        Assert.Equal(10_000, PopulationFiles.Load(path).Count);
    }

    [Theory]
    [InlineData("/dev/insconf-test.inspop")]
    [InlineData("/dev/shm/../insconf-test.inspop")]
    public void Write_ToADevice_IsRefusedBeforeAnyFile(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Throws<InputException>(() => GeneratedPopulation.Write(path, "a", 1, 1));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Write_NoOne_IsAPopulationOfNoOne()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.FullPath, "p.inspop");

        Assert.Equal(0, GeneratedPopulation.Write(path, "a", 1, 0).Count);
        Assert.Equal(0, PopulationFiles.Load(path).Count);
    }

    private sealed class Callback(Action action) : IProgress<int>
    {
        public void Report(int value) => action();
    }
}
