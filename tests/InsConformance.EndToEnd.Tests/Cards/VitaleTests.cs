using InsConformance.Cards.PcSc;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Vitale;
using InsConformance.Cards.Vpcd;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>The virtual cartes Vitale in real PC/SC readers, read by programs that know nothing of this project, and by our own reader.</summary>
[Collection(OnePcscd.Name)]
public sealed class VitaleTests(PcscdFixture pcscd) : IDisposable
{
    private const string VitaleAid = "D2 50 00 00 02 56 49 54 41 4C 45";
    private static readonly IReadOnlyList<VitalePersona> Personas = VitalePersonaFile.LoadFolder(Repository.PathTo("fixtures", "cards"));

    private readonly PcScReaders _readers = new();
    private readonly Workplace _place = new();

    private PcscdFixture Pcscd => pcscd;

    public static TheoryData<string> Vitale2 => [.. Personas.Where(p => p.Generation == VitaleGeneration.Vitale2).Select(p => p.Id)];

    public void Dispose()
    {
        _readers.Dispose();
        _place.Dispose();
    }

    [RequiresPcscdTheory("cardpeek")]
    [MemberData(nameof(Vitale2))]
    public async Task Cardpeek_Vitale2_ShowsWhatThePersonaSays(string id)
    {
        var persona = Personas.Single(p => p.Id == id);
        await using var card = await InsertAsync(persona);

        Check(new Cardpeek(_place).Walk(pcscd.Readers[0]), persona.Content);
    }

    [RequiresPcscdFact("cardpeek")]
    public async Task Cardpeek_CardOfInsconfCardsServe_IsWalkedToo()
    {
        using var service = Insconf.Start(_place, "cards", "serve", "vitale-famille", "--port", $"{pcscd.Ports[0]}");
        try
        {
            await RawCard.UntilAsync(_readers, all => RawCard.Reader(all, pcscd, 0).HasCard);

            Check(new Cardpeek(_place).Walk(pcscd.Readers[0]), Personas.Single(p => p.Id == "vitale-famille").Content);
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
            await RawCard.UntilAsync(_readers, all => !RawCard.Reader(all, pcscd, 0).HasCard);
        }
    }

    [RequiresPcscdFact("cardpeek")]
    public async Task Cardpeek_Vitale1_KnowsItByItsAnswerToResetAlone()
    {
        await using var card = await InsertAsync(Personas.Single(p => p.Id == "vitale-1"));

        var tree = new Cardpeek(_place).Walk(pcscd.Readers[0]);

        Assert.Contains(tree.All, n => n.Label == "Possibly identified card" && n.Value?.Contains("Vitale", StringComparison.OrdinalIgnoreCase) == true);
        Assert.DoesNotContain(tree.All, n => n.Label == "Application");
    }

    [RequiresPcscdFact("scriptor")]
    public async Task Scriptor_InTheOrderOfRufus_GetsNamesThenNumbers()
    {
        var persona = Personas.Single(p => p.Id == "vitale-famille");
        await using var card = await InsertAsync(persona);
        var script = _place.Write("vitale.txt", $"reset\n00 A4 00 00 02 3F 00\n00 B0 82 00 00\n00 A4 04 00 0B {VitaleAid}\n00 B0 82 00 00\n");

        var result = ExternalTool.Run("scriptor", ["-r", pcscd.Readers[0], script]);

        // "> command", then "< response : meaning" over as many lines as it takes.
        var answers = result.Output.ReplaceLineEndings("").Split('>')[1..].Select(c => c.Split('<', 2)[^1].TrimStart()).ToArray();
        Assert.Equal(5, answers.Length);
        Assert.StartsWith("61 12", answers[1], StringComparison.Ordinal);
        foreach (var name in persona.Content.Beneficiaries.SelectMany(b => new[] { b.NomUsuel, b.Prenom, b.DateNaissance }))
            Assert.Contains(Spaced(name), answers[2], StringComparison.Ordinal);
        Assert.StartsWith("61 0F", answers[3], StringComparison.Ordinal);
        foreach (var nir in persona.Content.Beneficiaries.Select(b => b.Nir).OfType<string>())
            Assert.Contains(Spaced(nir), answers[4], StringComparison.Ordinal);
    }

    [RequiresPcscdTheory]
    [MemberData(nameof(Vitale2))]
    public async Task VitaleReader_ThroughPcsc_ReadsWhatThePersonaSays(string id)
    {
        var persona = Personas.Single(p => p.Id == id);
        await using var card = await InsertAsync(persona);
        using var connection = _readers.Connect(pcscd.Readers[0]);

        var reading = new VitaleReader().Read(connection);

        Assert.Equal((VitaleOutcome.Read, persona.Content.Serial, persona.Content.Insured), (reading.Outcome, reading.Serial, reading.Insured));
        Assert.Equal(
            persona.Content.Beneficiaries.Select(b => (b.NomNaissance, b.Prenom, b.DateNaissance, b.RangNaissance, b.Nir)),
            reading.Beneficiaries.Select(b => (b.NomNaissance!, b.Prenom!, b.DateNaissance!, b.RangNaissance!.Value, b.Nir)));
        Assert.Empty(reading.Remarks);
    }

    [RequiresPcscdFact]
    public async Task VitaleReader_Vitale1ThroughPcsc_IsItsPresenceAlone()
    {
        await using var card = await InsertAsync(Personas.Single(p => p.Id == "vitale-1"));
        using var connection = _readers.Connect(pcscd.Readers[0]);

        Assert.Equal((VitaleOutcome.PresenceOnly, VitaleOrigin.None), (new VitaleReader().Read(connection).Outcome, new VitaleReader().Read(connection).Origin));
    }

    private static void Check(CardpeekNode tree, VitaleCardContent content)
    {
        Assert.DoesNotContain(tree.All, n => n.Shown == "(error)");
        Assert.Contains(tree.All, n => n.Label == "Possibly identified card" && n.Value == "Carte Vitale 2 (Nouvelle version avec photo)");
        Assert.Equal(
            ["DIR", "IDENTITE", "NIRBENEF", "PAN", "POINTERS", "RESERVEE", "VALIDITE"],
            tree.All.Where(n => n.Id is ['.', ..]).Select(n => n.Label).Order(StringComparer.Ordinal));
        Assert.Equal(
            content.Beneficiaries.Select(b => (b.NomUsuel, b.Prenom, b.DateNaissance)),
            Beneficiaries(tree.The("IDENTITE")).Select(n => (n.ShownOf("Nom")!, n.ShownOf("Prénom")!, n.TextOf("Date de naissance")!)));
        Assert.Equal(content.Beneficiaries.Select(b => b.Nir ?? ""), Beneficiaries(tree.The("NIRBENEF")).Select(n => n.ShownOf("Numéro de sécurité sociale") ?? ""));
        Assert.Equal("20240101", tree.The("VALIDITE").The("Carte vitale").TextOf("Date de début de validité"));
        Assert.Equal("8:0400", tree.The("RESERVEE").The("content").Value);
        Assert.Equal(content.Serial, tree.The("PAN").The("Application PAN").Shown);
    }

    private static IEnumerable<CardpeekNode> Beneficiaries(CardpeekNode file) => file.All.Where(n => n.Label == "Bénéficiaire");

    private static string Spaced(string text) => BitConverter.ToString(System.Text.Encoding.ASCII.GetBytes(text)).Replace('-', ' ');

    private async Task<Inserted> InsertAsync(VitalePersona persona)
    {
        await RawCard.UntilAsync(_readers, all => !RawCard.Reader(all, pcscd, 0).HasCard);
        var slot = new CardSlot(persona.Id, TimeProvider.System);
        var link = VpcdLink.Start(slot, new VpcdOptions { Port = pcscd.Ports[0] });
        slot.Insert(persona.NewCard(), persona.Id);
        await RawCard.UntilAsync(_readers, all => RawCard.Reader(all, pcscd, 0).HasCard);
        return new Inserted(this, slot, link);
    }

    /// <summary>A card in the first reader; at the end it is out and pcscd has seen it.</summary>
    private sealed class Inserted(VitaleTests owner, CardSlot slot, VpcdLink link) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            slot.Eject();
            await link.DisposeAsync();
            await RawCard.UntilAsync(owner._readers, all => !RawCard.Reader(all, owner.Pcscd, 0).HasCard);
        }
    }
}
