using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;
using InsConformance.Identity.Transmission;

namespace InsConformance.Identity.Tests.Transmission;

public class IdentityBlockTests
{
    private static readonly PrintedIdentity Zoe = new(
        IdentityStatus.Qualifiee,
        new StrictTraitsText("ADRUN", "ZOE", "ZOE ANNE", "F", "1975-12-31", "63220"),
        "275126322074974",
        "1.2.250.1.213.1.4.8",
        "DURAND");

    [Fact]
    public void Lines_Qualified_MinimumAndMatriculeWithItsNature()
    {
        Assert.Equal("N. Nais. ADRUN|Pr. 1 ZOE|DDN 31/12/1975|S F|INS 275126322074974 NIR", Text(Zoe));
        Assert.EndsWith("INS 109076322088835 NIA", Text(Zoe with { Matricule = "109076322088835", Oid = "1.2.250.1.213.1.4.9" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IdentityStatus.Provisoire)]
    [InlineData(IdentityStatus.Recuperee)]
    [InlineData(IdentityStatus.Validee)]
    public void Lines_NotQualified_TraitsOnly(IdentityStatus status) =>
        Assert.Equal("N. Nais. ADRUN|Pr. 1 ZOE|DDN 31/12/1975|S F", Text(Zoe with { Status = status }));

    [Fact]
    public void Lines_FurtherTraits_AsTheSiteChooses() =>
        Assert.EndsWith(
            "NIR|Pr. Nais. ZOE ANNE|INSEE Nais. 63220|N. Ut. DURAND",
            Text(Zoe, PrintedTrait.ListePrenom, PrintedTrait.LieuNaissance, PrintedTrait.NomUtilise, PrintedTrait.PrenomUtilise, PrintedTrait.Sexe),
            StringComparison.Ordinal);

    [Fact]
    public void Lines_MinimumIncomplete_SaysWhat()
    {
        (PrintedIdentity Identity, IdentityErrorCode Code)[] cases =
        [
            (Zoe with { Matricule = null }, IdentityErrorCode.Empty),
            (Zoe with { Matricule = "275126322074973" }, IdentityErrorCode.WrongKey),
            (Zoe with { Oid = "1.2.3" }, IdentityErrorCode.OidUnknown),
            (Zoe with { Traits = Zoe.Traits with { Prenom = "" } }, IdentityErrorCode.Empty),
            (Zoe with { Traits = Zoe.Traits with { DateNaissance = "31/12/1975" } }, IdentityErrorCode.Empty),
        ];
        Assert.All(cases, c => Assert.Equal(c.Code, IdentityBlock.Lines(c.Identity).Errors.Single().Code));
    }

    private static string Text(PrintedIdentity identity, params PrintedTrait[] further) =>
        string.Join('|', IdentityBlock.Lines(identity, further).Value.Select(l => $"{l.Label} {l.Value}"));
}
