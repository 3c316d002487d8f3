using System.Diagnostics;
using System.Text.Json;
using InsConformance.Cards.PcSc;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary><c>insconf readers</c> on a real pcscd whose cards come from <c>insconf cards serve</c>.</summary>
[Collection(OnePcscd.Name)]
public sealed class ReadersCommandTests(PcscdFixture pcscd)
{
    [RequiresPcscdFact]
    public async Task ListAndDump_ServedCards_SayWhatTheyAre()
    {
        using var place = new Workplace();
        using var readers = new PcScReaders();
        await RawCard.UntilAsync(readers, all => all.All(r => !r.HasCard));
        using var serve = Insconf.Start(place, "cards", "serve", "cps-medecin", "vitale-famille");
        try
        {
            await RawCard.UntilAsync(readers, all => RawCard.Reader(all, pcscd, 0).HasCard && RawCard.Reader(all, pcscd, 1).HasCard);

            var list = Insconf.Run(place, "readers", "list");
            var professional = Insconf.Run(place, "readers", "dump", pcscd.Readers[0]);
            var patient = Insconf.Run(place, "readers", "dump", pcscd.Readers[1], "--json");
            var whole = Insconf.Run(place, "readers", "dump", pcscd.Readers[1], "--show-identities");

            Assert.Contains($"{pcscd.Readers[0]}    CPS3  3BAC0040", list.Output, StringComparison.Ordinal);
            Assert.Contains("Carte Vitale 2", list.Output, StringComparison.Ordinal);
            Assert.True(professional.ExitCode == 0, professional.Error);
            Assert.Contains("PS_IdNat", professional.Output, StringComparison.Ordinal);
            Assert.Contains("signature certificate", professional.Output, StringComparison.Ordinal);
            Assert.True(patient.ExitCode == 0, patient.Error);
            var nir = JsonDocument.Parse(patient.Output).RootElement.EnumerateArray().First(s => s.TryGetProperty("NIR", out _)).GetProperty("NIR").GetString()!;
            Assert.Matches(@"\A[12]\d\d\*{10}\d\d\z", nir);
            Assert.Matches(@"NIR +[12]\d{14}", whole.Output);
        }
        finally
        {
            await EndAsync(serve);
        }
    }

    [RequiresPcscdFact]
    public async Task Watch_CardComesAndGoes_TellsBoth()
    {
        using var place = new Workplace();
        using var readers = new PcScReaders();
        await RawCard.UntilAsync(readers, all => all.All(r => !r.HasCard));
        using var watch = Insconf.Start(place, "readers", "watch");
        try
        {
            // All readers are told before the first event.
            for (var i = 0; i < 4; i++)
                Assert.StartsWith("reader ", await LineAsync(watch), StringComparison.Ordinal);
            await using (await RawCard.InsertAsync(readers, pcscd, 0, RawCard.VitaleAtr))
                Assert.Equal($"card      {pcscd.Readers[0]}  Carte Vitale 2 avec photo  {RawCard.VitaleAtr}", await LineAsync(watch));
            Assert.Equal($"no card   {pcscd.Readers[0]}", await LineAsync(watch));
        }
        finally
        {
            await EndAsync(watch);
        }
    }

    [RequiresPcscdFact]
    public async Task Dump_NoCardOrNoSuchReader_IsBlockedAndSaysSo()
    {
        using var place = new Workplace();
        using var readers = new PcScReaders();
        await RawCard.UntilAsync(readers, all => all.All(r => !r.HasCard));

        var empty = Insconf.Run(place, "readers", "dump");
        var unknown = Insconf.Run(place, "readers", "dump", "nowhere");

        Assert.Equal((3, 3), (empty.ExitCode, unknown.ExitCode));
        Assert.Contains("no card in", empty.Error, StringComparison.Ordinal);
        Assert.Contains("0x80100009", unknown.Error, StringComparison.Ordinal);
    }

    private static async Task<string> LineAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());

    private static async Task EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }
}
