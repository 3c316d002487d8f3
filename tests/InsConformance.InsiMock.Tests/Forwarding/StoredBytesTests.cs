using System.Text;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Recording;
using InsConformance.InsiMock.Tests.Recording;

namespace InsConformance.InsiMock.Tests.Forwarding;

public sealed class StoredBytesTests
{
    [Fact]
    public async Task Stored_AllFilesOfARecording_HoldNoSecretInAnyForm()
    {
        await using var real = await RealInsi.StartAsync(o => o with { AcceptedIdams = [CardRequest.Idam] });
        await using (var mock = await real.StartMockAsync())
        {
            Assert.True((await mock.PostAsync(CardRequest.Bytes())).IsSuccessStatusCode);
            await mock.PostAsync(CardRequest.Bytes($"uuid:{CardRequest.Professional}"));
            await mock.PostAsync(CardRequest.Bytes(), path: $"/lps?ps={CardRequest.Professional}");
            await mock.PostAsync(Encoding.UTF8.GetBytes($"<broken>{CardRequest.Idam}"));
            await mock.PostAsync(Encoding.Unicode.GetBytes($"<a>{CardRequest.Idam}</a>"));
            mock.Http().DefaultRequestHeaders.Add("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"u:{CardRequest.Idam}")));
            mock.Http().DefaultRequestHeaders.Add("X-Professional", CardRequest.Professional);
            await mock.PostAsync(CardRequest.Bytes());
        }

        var files = Directory.GetFiles(real.Keep, "*", SearchOption.AllDirectories);
        Assert.Equal(12, files.Length);
        Assert.All(files, f => CardRequest.AssertNoSecretIn(File.ReadAllBytes(f)));
        Assert.All(files, f => CardRequest.AssertNoSecretIn(Encoding.UTF8.GetBytes(f[real.Keep.Length..])));
        var unreadable = RecordingReader.Open(real.Keep).Exchanges.Where(e => e.Request.NotStored is not null).ToList();
        Assert.Equal([4, 5], unreadable.Select(e => e.Number));
        Assert.All(unreadable, e => Assert.NotNull(e.Response?.File));
    }

    [Fact]
    public async Task Stored_WithSecrets_IsWhatWentByteForByte()
    {
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync(s => s with { KeepSecrets = true });
        var bodies = new[] { CardRequest.Bytes(), Encoding.UTF8.GetBytes($"<broken>{CardRequest.Idam}") };

        foreach (var body in bodies)
            await mock.PostAsync(body);

        var recording = RecordingReader.Open(real.Keep);
        Assert.True(recording.Facts.KeepsSecrets);
        Assert.Equal(bodies, recording.Exchanges.Select(e => recording.Read(e.Request.File!)));
        Assert.Equal(real.Server.Journal.Snapshot().Select(e => e.Response.ToArray()), recording.Exchanges.Select(e => recording.Read(e.Response!.File!)));
    }

    [Fact]
    public async Task Stored_WithMaskedIdentities_HoldsNoPatient()
    {
        await using var real = await RealInsi.StartAsync();
        await using (var mock = await real.StartMockAsync(s => s with { MaskIdentities = true }))
        {
            await mock.CallAsync(MockUnderTest.Ecetinsi);
        }

        foreach (var file in Directory.GetFiles(real.Keep, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            foreach (var secret in new[] { "ECETINSI", "PIERRE", "2009-07-14", "1090763220834", "2090663220123", "MURIEL" })
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }

        Assert.Equal(["00"], RecordingReader.Open(real.Keep).Exchanges.Select(e => e.Mock.CodeCr));
    }

    [Fact]
    public async Task Stored_UnlikeTheRealRequest_IsStillReadAsTheSameSearch()
    {
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync();
        await mock.PostAsync(CardRequest.Bytes());

        var recording = RecordingReader.Open(real.Keep);
        var stored = RequestReader.Read(recording.Read(recording.Exchanges[0].Request.File!)).Request!;

        Assert.Equal("ECETINSI", stored.Search?.NomNaissance);
        Assert.NotEqual(CardRequest.Idam, stored.Lps?.Idam);
        Assert.Equal(CardRequest.Idam.Length, stored.Lps?.Idam?.Length);
        Assert.Contains("IDAM", recording.Exchanges[0].Request.Masked.Keys);
        foreach (var file in Directory.GetFiles(real.Keep, "*", SearchOption.AllDirectories))
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
    }

    [Fact]
    public async Task Recording_WhoseProcessWasKilled_KeepsTheWholeLines()
    {
        await using var real = await RealInsi.StartAsync();
        await using (var mock = await real.StartMockAsync())
        {
            await mock.CallAsync(MockUnderTest.Ecetinsi);
            await mock.CallAsync(MockUnderTest.Ecetinsi);
        }

        var index = Path.Combine(real.Keep, RecordingFolder.IndexFile);
        var bytes = await File.ReadAllBytesAsync(index);
        await File.WriteAllBytesAsync(index, bytes[..^5]);

        Assert.Equal([1], RecordingReader.Open(real.Keep).Exchanges.Select(e => e.Number));
    }
}
