using System.Collections;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Journal;

namespace InsConformance.InsiMock.Tests.Journal;

public sealed class SpillTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("insconf-spill-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task Journal_AboveItsLimits_LosesNothingAndKeepsTheOrder()
    {
        using var journal = new ExchangeJournal(new JournalLimits { Exchanges = 10, Folder = _folder.FullName });
        for (var i = 0; i < 1000; i++)
            await journal.AddAsync(Make(journal.Arrive()));

        Assert.Equal(Enumerable.Range(1, 1000).Select(n => (long)n), journal.Snapshot().Select(e => e.Number));
        Assert.Equal(1000, journal.Count);
        Assert.True(journal.SpilledCount >= 1000 - MostInMemory(10), $"{journal.SpilledCount} in the file");
        Assert.All(journal.Snapshot(), AssertWhole);
    }

    [Fact]
    public async Task Journal_SinceAMark_ReadsOnlyWhatCameAfter()
    {
        using var journal = new ExchangeJournal(new JournalLimits { Exchanges = 10, Folder = _folder.FullName });
        for (var i = 0; i < 300; i++)
            await journal.AddAsync(Make(journal.Arrive()));

        foreach (var mark in new[] { 0, 1, 7, 150, 289, 299, 300 })
        {
            Assert.Equal(Enumerable.Range(mark + 1, 300 - mark).Select(n => (long)n), journal.Snapshot(mark).Select(e => e.Number));
            Assert.Equal(300 - mark, (await journal.WaitForAsync(300 - mark, TimeSpan.FromSeconds(30), mark)).Count);
        }
    }

    [Fact]
    public void Journal_AnswersInAnyOrder_KeepsTheOrderOfArrival() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            using var journal = new ExchangeJournal(new JournalLimits { Exchanges = 8, Folder = _folder.FullName });
            var random = new Random(seed);
            var running = new List<long>();
            var finished = new List<long>();
            for (var step = 0; step < 400; step++)
            {
                if (running.Count == 0 || random.Next(3) > 0)
                    running.Add(journal.Arrive());
                if (random.Next(3) > 0)
                    FinishOne(running.Count > 3 ? random.Next(running.Count) : running.Count - 1);
            }

            while (running.Count > 5)
                FinishOne(running.Count - 1);
            return journal.Snapshot().Select(e => e.Number).SequenceEqual(finished.Order()) && journal.Count == finished.Count;

            void FinishOne(int at)
            {
                if (at < 0)
                    return;
                journal.AddAsync(Make(running[at])).AsTask().GetAwaiter().GetResult();
                finished.Add(running[at]);
                running.RemoveAt(at);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public async Task Journal_ReadWhilePagesAreReused_GivesWhatWasThere()
    {
        using var journal = new ExchangeJournal(new JournalLimits { Exchanges = 8, Folder = _folder.FullName });
        for (var round = 0; round < 40; round++)
        {
            for (var i = 0; i < 10; i++)
                await journal.AddAsync(Make(journal.Arrive()) with { Response = new byte[30_000] });
            var shown = journal.Stream();
            for (var i = 0; i < 10; i++)
                await journal.AddAsync(Make(journal.Arrive()) with { Response = new byte[30_000] });

            Assert.Equal(Enumerable.Range(1, (round * 20) + 10).Select(n => $"uuid:{n}"), shown.Select(e => e.MessageId));
        }
    }

    [Fact]
    public async Task Journal_Cleared_ForgetsTheFileToo()
    {
        using var journal = new ExchangeJournal(new JournalLimits { Exchanges = 4, Folder = _folder.FullName });
        for (var i = 0; i < 100; i++)
            await journal.AddAsync(Make(journal.Arrive()));

        journal.Clear();
        await journal.AddAsync(Make(journal.Arrive()));

        Assert.Equal([101], journal.Snapshot().Select(e => e.Number));
    }

    [Fact]
    public async Task Journal_LargeMessages_LeaveMemoryByTheirBytes()
    {
        using var journal = new ExchangeJournal(new JournalLimits { Bytes = 100_000, Folder = _folder.FullName });
        for (var i = 0; i < 50; i++)
            await journal.AddAsync(Make(journal.Arrive()) with { Request = new byte[50_000] });

        Assert.True(journal.SpilledCount >= 50 - MostInMemory(2), $"{journal.SpilledCount} in the file");
        Assert.All(journal.Snapshot(), e => Assert.Equal(50_000, e.Request.Length));
    }

    [Fact]
    public async Task Journal_FileThatCannotBeWritten_LosesNothingAndSaysSo()
    {
        using var journal = new ExchangeJournal(new JournalLimits { Exchanges = 4, Folder = Path.Combine(_folder.FullName, "absent") });
        for (var i = 0; i < 100; i++)
            await journal.AddAsync(Make(journal.Arrive()));

        Assert.Equal(100, journal.Snapshot().Count);
        Assert.Equal((0, true), (journal.SpilledCount, journal.SpillFailure is IOException));
    }

    [Fact]
    public async Task SpillFile_IsReadableByItsOwnerAloneOrHasNoName()
    {
        using var journal = new ExchangeJournal(new JournalLimits { Exchanges = 4, Folder = _folder.FullName });
        for (var i = 0; i < 100; i++)
            await journal.AddAsync(Make(journal.Arrive()));

        Assert.True(journal.SpilledCount > 0);
        if (!OperatingSystem.IsWindows())
            Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void Codec_GivesBackEveryProperty()
    {
        var exchange = Make(7);
        foreach (var property in typeof(Exchange).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            Assert.False(IsDefault(property.GetValue(exchange)), $"the sample leaves {property.Name} at its default, so the file may lose it unseen");

        using var encoder = new ExchangeEncoder();
        AssertWhole(ExchangeCodec.Read(encoder.Encode(exchange).ToArray()));
    }

    // What waits and what is being written, both up to the patience, and the one that overflows each.
    private static int MostInMemory(int limit) => 2 * (JournalLimits.Patience + 1) * limit;

    private static bool IsDefault(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        ReadOnlyMemory<byte> bytes => bytes.IsEmpty,
        IEnumerable items => !items.Cast<object>().Any(),
        ValueType number => number.Equals(Activator.CreateInstance(number.GetType())),
        _ => false,
    };

    private static void AssertWhole(Exchange actual)
    {
        var expected = Make(actual.Number);
        foreach (var property in typeof(Exchange).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            Assert.Equal(Comparable(property.GetValue(expected)), Comparable(property.GetValue(actual)));
    }

    private static object? Comparable(object? value) => value is ReadOnlyMemory<byte> bytes ? bytes.ToArray() : value;

    private static Exchange Make(long number) => new()
    {
        Number = number,
        ReceivedAt = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(1)).AddSeconds(number),
        Duration = TimeSpan.FromTicks(number + 1),
        Target = $"POST /lps?n={number}",
        Request = new byte[] { 1, 2, (byte)number },
        RequestFields = [new HttpField("Content-Type", "a"), new HttpField("X-Accent", "é")],
        Status = 500,
        Response = new byte[] { 3, (byte)number },
        ResponseFields = [new HttpField("Content-Length", "2")],
        Tls = new TlsDetails("Tls13", "suite", "CN=a", "CN=b", "0A", new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        Operation = "rechercherInsAvecTraitsIdentite",
        Sender = "card:CPE+vitale",
        MessageId = $"uuid:{number}",
        CodeCr = "00",
        FaultCode = "insi_19",
        Shape = "F1",
        Transport = "delay=250ms",
        Rule = "règle",
        StubId = new Guid("6d9b7e0a-8a55-4c0f-9b50-0b8f2a1c7d11"),
        AnsweredBy = AnswerSource.Replay,
        IsUnconfirmed = true,
        Findings =
        [
            new CheckFinding("a", CheckSeverity.Error, EvidenceMark.Live, "é\u0000", 3, 4, 0),
            new CheckFinding("b", CheckSeverity.Warning, EvidenceMark.Inferred, ""),
        ],
    };
}
