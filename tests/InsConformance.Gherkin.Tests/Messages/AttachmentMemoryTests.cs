using System.Globalization;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Tests.Messages;

/// <summary>Bodies stay in the file: reading many of them must not make each in memory, and reading one makes it once.</summary>
public sealed class AttachmentMemoryTests : IDisposable
{
    private const int Few = 500;
    private const int Many = 2_500;
    private const int BodyLength = 8_000;

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Read_MoreAttachments_AllocateLessThanTheirBodies()
    {
        Read(Few);
        var few = Allocated(() => MessageReader.Read(_path));

        Write(Many, new string('x', BodyLength));
        var many = Allocated(() => MessageReader.Read(_path));

        Assert.InRange((many - few) / (Many - Few), 0, 1_000);
    }

    [Fact]
    public void Body_OfAnAttachmentInTheFile_AllocatesItOnce()
    {
        var attachment = Read(Few).Scenarios[0].Steps[0].Attachments[^1];
        Assert.Equal(BodyLength, attachment.Body.Length);

        Assert.InRange(Allocated(() => attachment.Body), BodyLength, BodyLength + 1_000);
    }

    [Fact]
    public void Body_WithEscapesAndSurrogates_IsTheTextInUtf8()
    {
        Write(1, """a\n\"b\" \u00e9 \ud83d\ude00 é""");

        var attachment = MessageReader.Read(_path).Scenarios[0].Steps[0].Attachments[0];

        Assert.Equal("a\n\"b\" é 😀 é"u8.ToArray(), attachment.Body.ToArray());
    }

    [Theory]
    [InlineData("""{"n":1}""")]
    [InlineData("null")]
    [InlineData("\"\\ud83d\"")]
    public void Read_BodyThatIsNoText_NamesTheLine(string body)
    {
        Write(1, "x");
        File.WriteAllText(_path, File.ReadAllText(_path).Replace("\"body\":\"x\"", $"\"body\":{body}", StringComparison.Ordinal));

        var e = Assert.Throws<Foundation.InputException>(() => MessageReader.Read(_path));

        Assert.Equal(5, e.Place?.Line);
    }

    private RunRecord Read(int attachments)
    {
        Write(attachments, new string('x', BodyLength));
        return MessageReader.Read(_path);
    }

    private static long Allocated<T>(Func<T> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Write(int attachments, string body)
    {
        using var file = new StreamWriter(_path);
        file.WriteLine("""{"gherkinDocument":{"uri":"a.feature","feature":{"name":"f","children":[{"scenario":{"id":"s","location":{"line":3},"examples":[],"steps":[{"id":"a","keyword":"* ","location":{"line":4}}]}}]}}}""");
        file.WriteLine("""{"pickle":{"id":"p","uri":"a.feature","name":"n","astNodeIds":["s"],"tags":[],"steps":[{"id":"ps","text":"t","astNodeIds":["a"]}]}}""");
        file.WriteLine("""{"testCase":{"id":"c","pickleId":"p","testSteps":[{"id":"ts","pickleStepId":"ps"}]}}""");
        file.WriteLine("""{"testCaseStarted":{"id":"x","testCaseId":"c","attempt":0,"timestamp":{"seconds":1,"nanos":0}}}""");
        for (var i = 0; i < attachments; i++)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $$$"""{"attachment":{"testCaseStartedId":"x","testStepId":"ts","mediaType":"text/plain","contentEncoding":"IDENTITY","body":"{{{body}}}"}}"""));
        file.WriteLine("""{"testCaseFinished":{"testCaseStartedId":"x","timestamp":{"seconds":2,"nanos":0}}}""");
    }
}
