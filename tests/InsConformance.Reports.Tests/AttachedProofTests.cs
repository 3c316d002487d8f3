using System.Security.Cryptography;
using System.Text.Json;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;

namespace InsConformance.Reports.Tests;

/// <summary>Files that a person puts in place for manual proofs.</summary>
public sealed class AttachedProofTests
{
    private const string Stem = "D_LPS_de_reference_1.0.0";

    [Theory]
    [InlineData(Stem + ".pdf")]
    [InlineData(Stem + "+ios.pdf")]
    [InlineData(Stem + "+page-2.html")]
    public void ManualProof_FileNamedAfterProductAndVersion_IsAttachedWithItsDigest(string name)
    {
        using var run = SampleRun.OfEveryVerdict();
        Put(run, $"preuves/D/{name}", "signée");

        run.Build();

        var proof = ProofOf(run, "D");
        Assert.Equal(("attached", $"preuves/D/{name}"), (proof.GetProperty("state").GetString(), proof.GetProperty("file").GetString()));
        Assert.Equal([$"preuves/D/{name}"], proof.GetProperty("attached").EnumerateArray().Select(f => f.GetString()));
        var file = Manifest(run).GetProperty("files").EnumerateArray().Single(f => f.GetProperty("path").GetString() == $"preuves/D/{name}");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("signée"u8)), file.GetProperty("sha256").GetString());
        Assert.Contains("✚ Jointe", WorkbookText.Of(run.Folder.DossierPath), StringComparison.Ordinal);
        Assert.Contains("contenu non contrôlé", run.Read("rapport.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D_LPS_de_reference_1.0.1.pdf")]
    [InlineData("D_LPS_de_reference_1.0.0_beta.pdf")]
    [InlineData("D_LPS_de_reference_1.0.0")]
    [InlineData("D_LPS_de_reference_1.0.0.")]
    [InlineData("D_LPS_de_reference_1.0.0+.pdf")]
    [InlineData("D_AutreLogiciel_1.0.0.pdf")]
    [InlineData("d_LPS_de_reference_1.0.0.pdf")]
    public void ManualProof_FileOfAnotherName_StaysToAttachAndSaysTheName(string name)
    {
        using var run = SampleRun.OfEveryVerdict();
        Put(run, $"preuves/D/{name}", "signée");

        run.Build();

        Assert.Equal("to-attach", ProofOf(run, "D").GetProperty("state").GetString());
        if (name.StartsWith('D'))
            Assert.Contains($"Un fichier non vide nommé {Stem}.&lt;extension&gt; est attendu.", run.Read("rapport.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void ManualProof_EmptyFileOrLink_StaysToAttach()
    {
        using var run = SampleRun.OfEveryVerdict();
        Put(run, $"preuves/D/{Stem}.pdf", "");
        File.CreateSymbolicLink(Path.Combine(run.Folder.Path, $"preuves/D/{Stem}+2.pdf"), Path.Combine(run.Folder.Path, "run.json"));

        run.Build();

        Assert.Equal("to-attach", ProofOf(run, "D").GetProperty("state").GetString());
    }

    [Fact]
    public void PlayedManualProof_OwnPageOfTheHarness_NeverCountsAsAttached()
    {
        using var run = SampleRun.OfEveryVerdict();

        run.Build();
        run.Build();

        Assert.Equal("to-attach", ProofOf(run, "2.08-2").GetProperty("state").GetString());
        Put(run, "preuves/2.08/2.08-2_LPS_de_reference_1.0.0.png", "copie d'écran");
        run.Build();
        var proof = ProofOf(run, "2.08-2");
        Assert.Equal(("attached", "preuves/2.08/2.08-2_LPS_de_reference_1.0.0.html"), (proof.GetProperty("state").GetString(), proof.GetProperty("file").GetString()));
        Assert.Contains("<html", run.Read("preuves/2.08/2.08-2_LPS_de_reference_1.0.0.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.03-3", "failed")]
    [InlineData("2.05", "error")]
    [InlineData("2.08-1", "blocked")]
    [InlineData("1.01", "not-covered")]
    public void OtherStates_FileInPlace_OutweighsNothing(string proof, string state)
    {
        using var run = SampleRun.OfEveryVerdict();
        Put(run, $"preuves/{proof.Split('-')[0]}/{proof}_LPS_de_reference_1.0.0.pdf", "preuve");

        run.Build();

        Assert.Equal(state, ProofOf(run, proof).GetProperty("state").GetString());
    }

    [Fact]
    public void TwoCatalogues_SameIdOfUnrelatedProofs_FileSpeaksForTheFirstAlone()
    {
        using var run = SampleRun.OfEveryVerdict();
        var text = File.ReadAllText(Testing.Repository.PathTo("tests", "InsConformance.Reports.Tests", "catalogue.yaml"));
        var other = CatalogueFile.Parse(text.Replace("catalogue: cnda-insi", "catalogue: autre", StringComparison.Ordinal).Replace("tag: cnda", "tag: autre", StringComparison.Ordinal), "autre.yaml");
        Put(run, $"preuves/D/{Stem}.pdf", "signée");

        run.Build(SampleRun.Cnda, other);
        Assert.Equal(("attached", "to-attach"), (ProofOf(run, "D").GetProperty("state").GetString(), ProofOf(run, "D", 1).GetProperty("state").GetString()));

        Put(run, $"preuves/autre-D/{Stem}.pdf", "signée");
        run.Build(SampleRun.Cnda, other);
        Assert.Equal("preuves/autre-D/" + Stem + ".pdf", ProofOf(run, "D", 1).GetProperty("file").GetString());
    }

    [Fact]
    public void AttachedFile_TakenAwayAgain_IsToAttachAgain()
    {
        using var run = SampleRun.OfEveryVerdict();
        Put(run, $"preuves/D/{Stem}.pdf", "signée");
        Assert.Equal(1, run.Build().Catalogues[0].Counts[Certification.Assessments.ProofState.Attached]);

        File.Delete(Path.Combine(run.Folder.Path, $"preuves/D/{Stem}.pdf"));

        Assert.Equal(0, run.Build().Catalogues[0].Counts[Certification.Assessments.ProofState.Attached]);
        Assert.Equal(Verdict.Error, run.Build().Worst);
    }

    private static void Put(SampleRun run, string relative, string content)
    {
        var path = Path.Combine(run.Folder.Path, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private static JsonElement Manifest(SampleRun run) => JsonDocument.Parse(run.Read("manifest.json")).RootElement;

    private static JsonElement ProofOf(SampleRun run, string id, int catalogue = 0) => Manifest(run)
        .GetProperty("catalogues")[catalogue].GetProperty("proofs").EnumerateArray().Single(p => p.GetProperty("id").GetString() == id);
}
