using InsConformance.Certification.Dossiers;
using InsConformance.Foundation;

namespace InsConformance.Certification.Tests.Dossiers;

/// <summary>Faults of <c>dossier.yaml</c> and of the file of terms, each with its place.</summary>
public sealed class DossierFilesTests
{
    [Theory]
    [InlineData("entity:\n  sirret: 1", 2, 3, "unknown key 'sirret'")]
    [InlineData("software:\n  plannedDate: 15/01/2027", 2, 16, "must be a date")]
    [InlineData("software:\n  plannedDate: 2027-02-30", 2, 16, "must be a date")]
    [InlineData("group: oui", 1, 8, "must be true or false")]
    [InlineData("documents:\n  - { kind: photo }", 2, 13, "'kind' must be")]
    [InlineData("dates:\n  certified: 2027-01-01", 2, 3, "unknown key 'certified'")]
    [InlineData("components: M", 1, 13, "must be a list")]
    [InlineData("autre: 1", 1, 1, "unknown key 'autre'")]
    public void Dossier_Malformed_IsAnErrorAtItsPlace(string text, int line, int column, string message)
    {
        var error = Assert.Throws<InputException>(() => EditorDossierFile.Parse(text, "d.yaml"));

        Assert.Equal(new Place("d.yaml", line, column), error.Place);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: SEED-DLY-01", "id: SEED-DLY-01\n    extra: 1", "unknown key 'extra'")]
    [InlineData("from: completeFile", "from: completed", "no event is called 'completed'")]
    [InlineData("until: insTestDay\n    days: 28", "until: insTestDay", "needs a length")]
    [InlineData("nie: { pattern: \"[A-Za-z0-9-]{1,32}\"", "nie: { pattern: \"[\"", "no usable regular expression")]
    [InlineData("extension: .zed", "extension:", "'extension' is missing")]
    [InlineData("years: 3", "years: 0", "above zero")]
    public void Terms_Malformed_AreAnError(string old, string @new, string message)
    {
        var text = File.ReadAllText(Testing.Repository.PathTo("scenarios", "dossier.yaml"));
        Assert.Contains(old, text, StringComparison.Ordinal);

        Assert.Contains(message, Assert.Throws<InputException>(() => DossierTermsFile.Parse(text.Replace(old, @new, StringComparison.Ordinal), "t.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_OfAnAbsentSection_BelongWhereTheFileStarts()
    {
        var dossier = EditorDossierFile.Parse("group: false\nentity:\n  name: X", "d.yaml");

        Assert.Equal(new Place("d.yaml", 1, 1), dossier.Software.Version.Place);
        Assert.Equal((new Place("d.yaml", 3, 9), "X"), (dossier.Entity.Name.Place, dossier.Entity.Name.Value));
        Assert.Equal("entity.legalRepresentative.mail", dossier.Entity.LegalRepresentative.Mail.Key);
    }
}
