using FsCheck.Fluent;
using InsConformance.Identity.Datamatrix;
using InsConformance.Identity.Names;
using InsConformance.Identity.Statuses;

namespace InsConformance.Identity.Tests.Datamatrix;

public class DatamatrixWriterTests
{
    private static readonly DatamatrixContent Sarah =
        new("277010115400329", "1.2.250.1.213.1.4.8", "SARAH-LOU ANNA", "GARCIA-HAMMADI", "F", "1977-01-21", "01154");

    private static readonly DatamatrixContent Ada = new("185057512345673", "1.2.250.1.213.1.4.8", "ADA", "LOVELACE", "F", "1815-12-10", "99100");

    [Fact]
    public void Write_PublishedIdentities_ThePublishedPayloads()
    {
        Assert.Equal(DatamatrixVector.Of("1-complet").Payload, Write(Sarah));
        Assert.Equal(DatamatrixVector.Of("2-sans-lieu").Payload, Write(Sarah with { LieuNaissance = null }));
        Assert.Equal(DatamatrixVector.Of("3-incoherent").Payload, Write(Ada));
        Assert.Equal(DatamatrixVector.Of("4-oid-de-test").Payload, Write(Ada with { Oid = "1.2.250.1.213.1.4.10" }));
        Assert.Equal(DatamatrixVector.Of("5-nom-de-cent").Payload, Write(Sarah with { NomNaissance = new string('A', 100) }));
    }

    [Theory]
    [InlineData(IdentityStatus.Provisoire)]
    [InlineData(IdentityStatus.Recuperee)]
    [InlineData(IdentityStatus.Validee)]
    public void Write_NotQualified_Refused(IdentityStatus status) =>
        Assert.Equal(IdentityErrorCode.StatusNotAllowed, DatamatrixWriter.Write(Sarah, status).Error!.Code);

    [Fact]
    public void Write_WrongContent_EveryErrorNamed()
    {
        (DatamatrixContent Content, IdentityErrorCode Code)[] cases =
        [
            (Sarah with { Matricule = "277010115400328" }, IdentityErrorCode.WrongKey),
            (Sarah with { Oid = "1.2.250.1.213.1.4.2" }, IdentityErrorCode.OidOfFormerInsC),
            (Sarah with { ListePrenom = "ZOÉ" }, IdentityErrorCode.Diacritic),
            (Sarah with { NomNaissance = "" }, IdentityErrorCode.Empty),
            (Sarah with { NomNaissance = new string('A', 101) }, IdentityErrorCode.WrongLength),
            (Sarah with { Sexe = "U" }, IdentityErrorCode.SexeUnknown),
            (Sarah with { DateNaissance = "21/01/1977" }, IdentityErrorCode.DateForm),
            (Sarah with { DateNaissance = "1977-00-21" }, IdentityErrorCode.DateNotCivil),
            (Sarah with { LieuNaissance = "1154" }, IdentityErrorCode.WrongLength),
        ];
        Assert.All(cases, c => Assert.Equal(c.Code, DatamatrixWriter.Write(c.Content, IdentityStatus.Qualifiee).Errors.Single().Code));
        Assert.Equal(2, DatamatrixWriter.Write(Sarah with { Sexe = "U", Oid = "x" }, IdentityStatus.Qualifiee).Errors.Count);
    }

    [Fact]
    public void Write_AnyConformContent_ReadsBackTheSame() => Properties.Hold(
        from number in Properties.Matricule
        from oid in Gen.Elements(".8", ".9", ".10", ".11")
        from name in Name(NameRules.BirthName)
        from given in Name(NameRules.GivenNameList)
        from place in Gen.Elements(null, "63220", "2A020", "99999")
        select new DatamatrixContent(
            InsConformance.Identity.Matricules.Matricule.Parse(number).Value.WithCle().Value, "1.2.250.1.213.1.4" + oid, given, name, "F", "1977-01-21", place),
        content =>
        {
            var reading = DatamatrixReader.Read(Write(content));
            return reading.IsConform && reading.Content == content;
        });

    private static string Write(DatamatrixContent content) => DatamatrixWriter.Write(content, IdentityStatus.Qualifiee).Value;

    private static FsCheck.Gen<string> Name(NameRules rules) => Gen.Frequency(
        (9, Gen.Elements('A', 'S', 'Z', ' ', '-', '\'').ArrayOf().Resize(12).Select(chars => new string(chars)).Where(text => NameCheck.IsConform(text, rules))),
        (1, Gen.Constant(new string('S', 100))));
}
