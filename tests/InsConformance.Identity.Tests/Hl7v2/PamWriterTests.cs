using FsCheck.Fluent;
using InsConformance.Identity.Attributes;
using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Tests.Hl7v2;

public class PamWriterTests
{
    private static readonly Hl7Header Header = new("LPS-ESSAI", "ETAB-ESSAI", "RECEPTEUR", "ETAB-ESSAI", new(2026, 11, 21, 8, 30, 0, TimeSpan.Zero), "INSC-0001");

    private static readonly PamIdentity Sarah = new(
        [new PamLocalId("P000123", "LPS-ESSAI", "1.2.250.1.213.99.1")],
        IdentityStatus.Qualifiee,
        new StrictTraitsText("GARCIA-HAMMADI", "SARAH-LOU", "SARAH-LOU ANNA", "F", "1977-01-21", "01154"))
    {
        Matricule = "277010115400329",
        Oid = "1.2.250.1.213.1.4.10",
        NomUtilise = "DURAND",
        PrenomUtilise = "LOU",
        CollectionMode = "INSI",
        InsiDate = new(2026, 11, 20),
        Proof = "CN",
        ProofEnd = new(2031, 4, 1),
    };

    [Fact]
    public void Person_Qualified_IsTheFixture() =>
        Assert.Equal(Hl7Case.Of("a31-qualifiee").Text, PamWriter.Person(Header, "A31", Sarah).Value);

    [Fact]
    public void IdentifierChange_LostIns_IsTheFixture() =>
        Assert.Equal(
            Hl7Case.Of("a47-suppression-ins").Text,
            PamWriter.IdentifierChange(Header, Sarah with { Status = IdentityStatus.Validee, NomUtilise = null, PrenomUtilise = null }, Sarah.Matricule!, Sarah.Oid!).Value);

    [Theory]
    [InlineData(IdentityStatus.Provisoire, false, "PROV")]
    [InlineData(IdentityStatus.Recuperee, false, "PROV")]
    [InlineData(IdentityStatus.Validee, false, "VALI")]
    [InlineData(IdentityStatus.Qualifiee, true, "VALI")]
    public void Pid_EveryStatus_InsOnlyWhenQualified(IdentityStatus status, bool ins, string reliability)
    {
        var text = PamWriter.Person(Header, "A28", Sarah with { Status = status }).Value;
        var received = PamReader.Read(Hl7Reader.Read(text).Message!)!;

        Assert.Equal(ins, received.Ins is not null);
        Assert.Equal(ins, text.Contains("277010115400329", StringComparison.Ordinal));
        Assert.Equal([reliability], received.Reliability);
        Assert.Empty(PidCheck.Check(Hl7Reader.Read(text).Message!));
    }

    [Fact]
    public void Pid_Attributes_FollowTheStatus()
    {
        var doubtful = Sarah with { Status = IdentityStatus.Provisoire, Attributes = IdentityAttributes.Douteuse | IdentityAttributes.Homonyme };

        Assert.EndsWith("|PROV~HOMA~DOUT", PamWriter.Pid(doubtful).Value, StringComparison.Ordinal);
        Assert.Equal(IdentityErrorCode.StatusNotAllowed, PamWriter.Pid(doubtful with { Status = IdentityStatus.Qualifiee }).Error!.Code);
    }

    [Fact]
    public void Pid_Nia_HasItsOwnAuthority() =>
        Assert.Contains(
            "109076322088835^^^ASIP-SANTE-INS-NIA&1.2.250.1.213.1.4.9&ISO^INS",
            PamWriter.Pid(Sarah with { Matricule = "109076322088835", Oid = "1.2.250.1.213.1.4.9" }).Value,
            StringComparison.Ordinal);

    [Fact]
    public void Pid_CannotBeSent_SaysWhy()
    {
        (PamIdentity Identity, IdentityErrorCode Code)[] cases =
        [
            (Sarah with { LocalIds = [] }, IdentityErrorCode.Empty),
            (Sarah with { LocalIds = [new("", "A")] }, IdentityErrorCode.Empty),
            (Sarah with { Matricule = null }, IdentityErrorCode.Empty),
            (Sarah with { Matricule = "277010115400328" }, IdentityErrorCode.WrongKey),
            (Sarah with { Oid = "1.2.250.1.213.1.4.2" }, IdentityErrorCode.OidOfFormerInsC),
            (Sarah with { Traits = Sarah.Traits with { LieuNaissance = null } }, IdentityErrorCode.Empty),
            (Sarah with { Status = IdentityStatus.Provisoire, Traits = Sarah.Traits with { DateNaissance = "21/01/1977" } }, IdentityErrorCode.DateForm),
            (Sarah with { Status = IdentityStatus.Provisoire, Traits = Sarah.Traits with { NomNaissance = null } }, IdentityErrorCode.Empty),
        ];
        Assert.All(cases, c => Assert.Contains(PamWriter.Pid(c.Identity).Errors, e => e.Code == c.Code));
        Assert.False(PamWriter.Person(Header, "A31", Sarah with { LocalIds = [] }).IsSuccess);
        Assert.False(PamWriter.IdentifierChange(Header, Sarah with { LocalIds = [] }, Sarah.Matricule!, Sarah.Oid!).IsSuccess);
    }

    [Fact]
    public void Zfd_NothingKnown_None() =>
        Assert.Null(PamWriter.Zfd(new PamIdentity(Sarah.LocalIds, IdentityStatus.Provisoire, Sarah.Traits)));

    /// <summary>Whatever a person types in a name or an identifier comes back, and never becomes another field.</summary>
    [Fact]
    public void Person_AnyTexts_ReadBackTheSame() => Properties.Hold(
        Gen.ArrayOf(Properties.AnyText.Where(t => t.Length > 0 && t.All(c => c is >= ' ' and not '"')), 4),
        t =>
        {
            var sent = Sarah with
            {
                Status = IdentityStatus.Provisoire,
                LocalIds = [new(t[0], t[1])],
                Traits = Sarah.Traits with { NomNaissance = t[2] },
                NomUtilise = t[3],
            };
            var received = PamReader.Read(Hl7Reader.Read(PamWriter.Person(Header, "A31", sent).Value).Message!)!;
            return received.Traits == sent.Traits && received.NomUtilise == t[3] && received.LocalIds.SequenceEqual(sent.LocalIds);
        });
}
