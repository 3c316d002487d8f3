using System.Text.Json;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary><c>insconf run</c> of the features of cards, in emulated readers and in those of the machine.</summary>
[Collection(OnePcscd.Name)]
public sealed class CardRunTests
{
    private static readonly string Features = Repository.PathTo("features", "cartes");

    [Fact]
    public void Run_Emulated_PassesAndTheEvidenceHoldsCardsButNoPin()
    {
        using var place = new Workplace();

        var messages = PlayAll(place, "emulated", "--workers", "2");

        var attached = Attachments(messages, ApduEvidence.MediaType).SelectMany(a => ApduEvidence.FromJson(System.Text.Encoding.UTF8.GetBytes(a))).ToList();
        Assert.Contains(attached, e => e is { Kind: ApduEvidenceKind.Command, Command: "00200001**********" });
        Assert.Contains(attached, e => e.Kind is ApduEvidenceKind.Fault);
        Assert.All(Directory.EnumerateFiles(place.PathTo("run"), "*", SearchOption.AllDirectories), f => Assert.DoesNotContain("31323334", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [RequiresPcscdFact]
    public void Run_Pcsc_PassesInReadersOfTheMachine()
    {
        using var place = new Workplace();
        PlayAll(place, "pcsc", "--workers", "2");
    }

    [RequiresPcscdTheory]
    [InlineData("swapped-card-unnoticed")]
    [InlineData("session-survives-card-removal")]
    [InlineData("pin-retried")]
    public void Run_PcscMutant_IsCaught(string mutant)
    {
        using var place = new Workplace();
        var (result, summary) = Insconf.Play(place, Features, "--cards", "pcsc", "--workers", "2", "--lps", "reference:" + mutant, "--output", place.PathTo("run"));
        Assert.True(result.ExitCode == (int)ExitCode.NonConform, result.Error);
        Assert.Equal(0, summary.GetProperty("scenarios").GetProperty("blocked").GetInt32());
    }

    [RequiresPcscdFact]
    public void Run_PcscMoreWorkersThanReaders_IsRefused()
    {
        using var place = new Workplace();
        var result = Insconf.Run(place, "run", Features, "--cards", "pcsc", "--workers", "3");
        Assert.Equal((int)ExitCode.WrongInput, result.ExitCode);
        Assert.Contains("6 virtual readers", result.Error, StringComparison.Ordinal);
    }

    // The client's way to the service is led astray, so that a pcscd of the machine is not met.
    [Fact]
    public void Run_PcscWithoutService_IsBlockedWithTheCure()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var place = new Workplace();
        place.Environment["PCSCLITE_CSOCK_NAME"] = place.PathTo("nobody");
        var result = Insconf.Run(place, "run", Features, "--cards", "pcsc");
        Assert.Equal((int)ExitCode.Blocked, result.ExitCode);
        Assert.Contains("vsmartcard-vpcd", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.PathTo("reports")));
    }

    private static string PlayAll(Workplace place, string kind, params string[] more)
    {
        var output = place.PathTo("run");
        var (result, summary) = Insconf.Play(place, [Features, "--cards", kind, "--output", output, .. more]);
        Assert.True(result.ExitCode == 0, $"{result.Error}\n{summary.GetProperty("notPassed")}");
        using var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "run.json")));
        Assert.Equal(kind, run.RootElement.GetProperty("cards").GetString());
        Assert.Contains(run.RootElement.GetProperty("simulated").EnumerateArray(), p => p.GetString() == "virtual-card");
        var messages = File.ReadAllText(Path.Combine(output, "messages.ndjson"));
        Assert.All(Attachments(messages, "application/vnd.insconformance.cards+json"), a => Assert.Contains($"\"readers\":\"{kind}\"", a, StringComparison.Ordinal));
        return messages;
    }

    private static IEnumerable<string> Attachments(string messages, string mediaType)
    {
        foreach (var line in messages.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var message = JsonDocument.Parse(line);
            if (message.RootElement.TryGetProperty("attachment", out var attachment) && attachment.GetProperty("mediaType").GetString() == mediaType)
                yield return attachment.GetProperty("body").GetString()!;
        }
    }
}
