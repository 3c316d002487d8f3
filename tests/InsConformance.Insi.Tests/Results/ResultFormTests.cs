using System.Text;
using InsConformance.Foundation;
using InsConformance.Insi.Results;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Results;

/// <summary>Every form of an answer: its bytes fixed in a file, valid for xmllint, and read by a program that shares nothing with ours.</summary>
public sealed class ResultFormTests
{
    // Corsican birth, two former INS, one with dates and a type: whatever a form may change shows.
    private static readonly SearchResult Telling = new("00", "OK", new Individu(
        new Ins("297022A020778", "78", "1.2.250.1.213.1.4.8"),
        [
            new Ins("2090763220834", "39", "1.2.250.1.213.1.4.8", "NIR", "2019-03-01", "2019-02-28"),
            new Ins("1090763220888", "35", "1.2.250.1.213.1.4.9"),
        ],
        new Tiq("D'ADRTROIS", null, "DOMINIQUE ZOE", "F", "1997-02-26", "2A020")));

    private const string PythonReader = """
        import sys, xml.etree.ElementTree as tree
        ns = '{http://www.cnamts.fr/INSiResultat}'
        for path in sys.argv[1:]:
            result = tree.parse(path).getroot().find('.//' + ns + 'RESULTAT')
            words = []
            for leaf in result.iter():
                if isinstance(leaf.tag, str) and not len([c for c in leaf if isinstance(c.tag, str)]):
                    words.append(leaf.tag.replace(ns, '') + '=' + ''.join(leaf.itertext()))
            print(' '.join(words))
        """;

    public static TheoryData<string> Forms() => [.. ResultForms.All.Select(f => f.Name)];

    [Fact]
    public void Names_AreUnique_AndTheRecordedShapesComeFirst()
    {
        Assert.Equal(ResultForms.All.Count, ResultForms.All.Select(f => f.Name).Distinct().Count());
        Assert.Equal(["S1", "S2", "S3"], ResultForms.All.Take(3).Select(f => f.Name));
        Assert.Equal("shape", Assert.Throws<InputException>(() => ResultForms.Get("S4")).Code);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_EveryForm_GivesItsGoldenBytes(string form) =>
        Golden.Verify(Visible(ResultWriter.Write(Telling, ResultForms.Get(form))), "txt", form);

    [Fact]
    public void Write_EveryForm_GivesBytesOfItsOwn() =>
        Assert.Equal(ResultForms.All.Count, ResultForms.All.Select(f => Visible(ResultWriter.Write(Telling, f))).Distinct().Count());

    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(Forms))]
    public void Write_EveryForm_IsValidForXmllint(string form)
    {
        foreach (var result in new[] { Telling, Specimens.Found, CodeCr.NoIdentity.ToResult(), CodeCr.SeveralIdentities.ToResult() })
        {
            var verdict = Xmllint.Validate(ResultWriter.Write(result, ResultForms.Get(form)));

            Assert.True(verdict.ExitCode == 0, verdict.Error);
        }
    }

    [RequiresToolFact("python3")]
    public void Write_EveryForm_IsReadAlikeByPython()
    {
        using var folder = new TemporaryFolder();
        var paths = new List<string>();
        foreach (var form in ResultForms.All)
        {
            paths.Add(Path.Combine(folder.Path, form.Name + ".xml"));
            File.WriteAllBytes(paths[^1], ResultWriter.Write(Telling, form));
        }

        var read = ExternalTool.Run("python3", ["-c", PythonReader, .. paths]);

        Assert.True(read.ExitCode == 0, read.Error);
        Assert.Equal(
            ResultForms.All.Select(f => Words(ResultShaping.Shape(Telling, f.Content))),
            read.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    private static string Words(SearchResult result)
    {
        var individu = result.Individu!;
        var words = new List<string?> { $"CodeCR={result.CodeCr}", $"LibelleCR={result.LibelleCr}" };
        foreach (var ins in individu.InsHisto.Prepend(individu.InsActif))
        {
            words.AddRange(
            [
                $"NumIdentifiant={ins.NumIdentifiant}", Word("Cle", ins.Cle), Word("TypeMatricule", ins.TypeMatricule), $"OID={ins.Oid}",
                Word("DateDeb", ins.DateDeb), Word("DateFin", ins.DateFin),
            ]);
        }

        var tiq = individu.Tiq;
        words.AddRange(
        [
            Word("NomNaissance", tiq.NomNaissance), Word("Prenom", tiq.Prenom), Word("ListePrenom", tiq.ListePrenom), Word("Sexe", tiq.Sexe),
            Word("DateNaissance", tiq.DateNaissance), Word("LieuNaissance", tiq.LieuNaissance),
        ]);
        return string.Join(' ', words.OfType<string>());
    }

    private static string? Word(string name, string? text) => text is null ? null : $"{name}={text}";

    // Golden files are compared with LF line ends and are read as text: what they would hide is spelt out.
    private static string Visible(byte[] message) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(message)
        .Replace("\uFEFF", "[BOM]", StringComparison.Ordinal)
        .Replace("\r\n", "[CRLF]\n", StringComparison.Ordinal)
        .Replace("\t", "[TAB]", StringComparison.Ordinal) + "\n";
}
