using System.Security.Cryptography;
using System.Text.Json;
using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary><c>insconf cards serve</c> as programs see it that nobody here wrote, and as a script drives it.</summary>
[Collection(OnePcscd.Name)]
public sealed class CardsServeTests(PcscdFixture pcscd)
{
    private const string Pin = "1234";
    private const string Ready = "cps-medecin";

    private string Reader => pcscd.Readers[0];

    [RequiresPcscdFact("opensc-tool", "pkcs15-tool")]
    public async Task OpenSc_AgainstTheServedCps_KnowsReadsAndVerifies()
    {
        using var place = new Workplace();
        await using var cards = await ServeAsync(place, "--trace", "apdus.ndjson");

        Assert.Contains("IAS-ECC", Run(place, "opensc-tool", "-r", Reader, "-n").Output, StringComparison.Ordinal);
        var dump = Run(place, "pkcs15-tool", "-r", Reader, "--dump");
        Assert.Contains("CPS_PRIV_SIG", dump.Output, StringComparison.Ordinal);
        Assert.Contains("CPS_PRIV_AUT", dump.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(place, "pkcs15-tool", "-r", Reader, "--verify-pin", "--pin", Pin).ExitCode);
        var wrong = Run(place, "pkcs15-tool", "-r", Reader, "--verify-pin", "--pin", "4321");
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("PIN code or key incorrect", wrong.Output + wrong.Error, StringComparison.Ordinal);
        var guarded = Run(place, "pkcs15-tool", "-r", Reader, "--read-data-object", "CPS_ACTIVITY_01_PS", "--verify-pin", "--pin", Pin);
        Assert.Equal(0, guarded.ExitCode);
        Assert.Contains("EE", guarded.Output, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(0, Run(place, "pkcs15-tool", "-r", Reader, "--read-data-object", "CPS_ACTIVITY_01_PS").ExitCode);

        await cards.TerminateAsync();
        AssertTrace(File.ReadAllLines(place.PathTo("apdus.ndjson")));
    }

    // The signature key signs what the card hashes itself, which OpenSC does not do: the replay of ANS's library covers it.
    [RequiresPcscdFact("pkcs11-tool", "pkcs15-tool", "openssl")]
    public async Task Pkcs11_SignatureOfTheServedCps_IsVerifiedByOpenssl()
    {
        using var place = new Workplace();
        await using var cards = await ServeAsync(place);
        var message = "Bonjour INSi"u8.ToArray();
        File.WriteAllBytes(place.PathTo("message"), message);
        File.WriteAllBytes(place.PathTo("digestinfo"), [.. Convert.FromHexString("3031300D060960864801650304020105000420"), .. SHA256.HashData(message)]);
        var keys = Run(place, "pkcs15-tool", "-r", Reader, "--list-keys").Output;
        var id = keys[keys.IndexOf("CPS_PRIV_AUT", StringComparison.Ordinal)..].Split('\n').First(l => l.TrimStart().StartsWith("ID ", StringComparison.Ordinal)).Split(':')[1].Trim();

        var signed = Run(
            place, "pkcs11-tool", "--module", OpenScModule(), "--slot-index", "0", "--login", "--pin", Pin, "--sign", "--mechanism", "RSA-PKCS", "--id", id,
            "--input-file", "digestinfo", "--output-file", "signature");
        var certificate = Run(place, "pkcs15-tool", "-r", Reader, "--read-certificate", id, "--output", "certificat.pem");

        Assert.True(signed.ExitCode == 0, signed.Error);
        Assert.True(certificate.ExitCode == 0, certificate.Error);
        Assert.Equal(0, Run(place, "openssl", "x509", "-in", "certificat.pem", "-pubkey", "-noout", "-out", "cle.pem").ExitCode);
        Assert.Contains("Verified OK", Run(place, "openssl", "dgst", "-sha256", "-verify", "cle.pem", "-signature", "signature", "message").Output, StringComparison.Ordinal);
    }

    [RequiresPcscdFact]
    public async Task Shell_EjectInsertSwap_AreSeenByWhoeverWaitsOnPcSc()
    {
        using var place = new Workplace();
        await using var cards = await ServeAsync(place);
        using var readers = new PcScReaders();
        var known = readers.List();

        await cards.AskAsync("eject 1", "vide");
        known = await readers.WaitForChangeAsync(known, default);
        Assert.False(Mine(known).HasCard);
        await cards.AskAsync("insert 1 vitale-un", "vitale-un");
        known = await readers.WaitForChangeAsync(known, default);
        var vitale = Mine(known);
        Assert.True(vitale.HasCard);
        await cards.AskAsync("swap 1 cps-medecin", "cps-medecin");
        known = readers.List();

        Assert.Equal(vitale.EventCount + 2, Mine(known).EventCount);
        Assert.False(Mine(known).Atr!.Value.Span.SequenceEqual(vitale.Atr!.Value.Span));
        Assert.Contains("eject 1 first", await cards.AskAsync("insert 2 cps-medecin", "erreur"), StringComparison.Ordinal);
    }

    [RequiresPcscdFact]
    public async Task Service_PcscdRestarts_TheCardComesBack()
    {
        using var place = new Workplace();
        await using var cards = await ServeAsync(place);

        await pcscd.StopAsync();
        await pcscd.StartAsync();

        using var readers = new PcScReaders();
        await RawCard.UntilAsync(readers, all => Mine(all).HasCard);
        using var connection = readers.Connect(Reader);
    }

    [RequiresPcscdFact]
    public async Task Fault_EmptyAnswer_FreesPcscdAfterItsBound()
    {
        using var place = new Workplace();
        await using var cards = await ServeAsync(place);
        using var readers = new PcScReaders();
        await cards.AskAsync("fault 1 empty seconds=0.5 once=true", "réponse vide");
        using (var connection = readers.Connect(Reader))
            Assert.Equal(CardFailure.CardRemoved, Assert.Throws<CardReaderException>(() => connection.TransmitRaw(new byte[] { 0, 0xA4, 0, 0 })).Failure);

        await RawCard.UntilAsync(readers, all => !Mine(all).HasCard);
        await cards.AskAsync("insert 1 cps-medecin", Ready);

        using var next = readers.Connect(Reader);
        Assert.True(next.TransmitRaw(new byte[] { 0, 0xA4, 0x09, 0x04, 0x02, 0x3F, 0x00 }).Length >= 2);
    }

    [RequiresPcscdFact]
    public async Task Service_Terminated_TakesTheCardsOutAndSaysSo()
    {
        using var place = new Workplace();
        await using var cards = await ServeAsync(place);

        var (code, output) = await cards.TerminateAsync();

        Assert.Equal(0, code);
        Assert.Contains("Cartes retirées", output, StringComparison.Ordinal);
        using var readers = new PcScReaders();
        await RawCard.UntilAsync(readers, all => !Mine(all).HasCard);
    }

    [Fact]
    public async Task Service_NobodyListens_SaysWhatIsMissingAndWaits()
    {
        using var place = new Workplace();
        await using var cards = ServedCards.Start(place, "vitale-un", "--port", "1");
        await cards.UntilAsync("Cartes virtuelles");
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!cards.Errors.Contains("vsmartcard-vpcd", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(20), deadline.Token);

        Assert.Contains("127.0.0.1:1", cards.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await cards.TerminateAsync()).Code);
    }

    [Theory]
    [InlineData("known: ", "nobody")]
    [InlineData("serial number", "vitale-un", "vitale-un")]
    [InlineData("1 to 65535", "vitale-un", "--port", "0")]
    public void Serve_WrongInput_IsRefusedWithTheCure(string said, params string[] arguments)
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, ["cards", "serve", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    private async Task<ServedCards> ServeAsync(Workplace place, params string[] options)
    {
        using (var readers = new PcScReaders())
            await RawCard.UntilAsync(readers, all => all.All(r => !r.HasCard));
        var cards = ServedCards.Start(place, ["cps-medecin", .. options]);
        Assert.Contains(Reader, await cards.UntilAsync(Ready), StringComparison.Ordinal);
        return cards;
    }

    private ReaderState Mine(IReadOnlyList<ReaderState> all) => RawCard.Reader(all, pcscd, 0);

    private static ToolResult Run(Workplace place, string tool, params string[] arguments) =>
        // OpenSC keeps what it read under the home folder.
        ExternalTool.Run(tool, arguments, folder: place.Folder, environment: new Dictionary<string, string> { ["HOME"] = place.Folder });

    private static string OpenScModule() =>
        Directory.EnumerateFiles("/usr/lib", "opensc-pkcs11.so", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).First();

    private static void AssertTrace(string[] lines)
    {
        var entries = lines.Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        var verifications = entries.Select(e => e.TryGetProperty("command", out var c) ? c.GetString()! : "").Where(c => c.StartsWith("00 20 ", StringComparison.Ordinal)).ToArray();

        Assert.Contains("00 20 00 01 ** ** ** ** **", verifications);
        Assert.All(lines, l =>
        {
            foreach (var digits in (string[])[Pin, "4321"])
            {
                Assert.DoesNotContain(string.Join(' ', digits.Select(d => $"{(int)d:X2}")), l, StringComparison.Ordinal);
                Assert.DoesNotContain(Convert.ToHexString([.. digits.Select(d => (byte)d)]), l, StringComparison.Ordinal);
            }
        });
        Assert.All(
            entries.Where(e => e.GetProperty("kind").GetString() is "atr-poll" or "power-on" or "power-off"),
            e => Assert.Equal("reader-service", e.GetProperty("origin").GetString()));
        Assert.Contains(entries, e => e.GetProperty("kind").GetString() == "atr-poll");
    }
}
