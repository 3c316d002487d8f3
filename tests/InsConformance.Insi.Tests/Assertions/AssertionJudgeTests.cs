using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Assertions;

public sealed class AssertionJudgeTests
{
    [Theory]
    [InlineData(PkiRole.CardCps, "CPS")]
    [InlineData(PkiRole.CardCpsPhysician, "CPS")]
    [InlineData(PkiRole.CardCpf, "CPF")]
    [InlineData(PkiRole.CardCpe, "CPE")]
    public void Judge_NominativeCard_IsLetInWithoutAFinding(PkiRole role, string kind)
    {
        var verdict = CardCall.Judge(CardCall.Message(role));

        var sender = CardCall.Accepted(verdict);
        Assert.Empty(verdict.Findings);
        Assert.Equal(kind, sender.CardKind);
        Assert.Equal(CardCall.NationalId(role), sender.NameId);
        Assert.Equal("991130972", sender.Attributes["identifiantFacturation"]);
    }

    [Theory]
    [InlineData(PkiRole.CardCpeAnonymous, "card-type-refused", "desir_560")]
    [InlineData(PkiRole.CardCde, "card-type-refused", "desir_560")]
    [InlineData(PkiRole.CardCpa, "card-type-refused", "desir_560")]
    [InlineData(PkiRole.CardExpired, "card-certificate-validity", "simu_assertion_certificat")]
    [InlineData(PkiRole.CardRevoked, "card-certificate-revoked", "simu_assertion_certificat")]
    [InlineData(PkiRole.CardForeign, "card-certificate-authority", "simu_assertion_certificat")]
    [InlineData(PkiRole.InsiAuto, "card-certificate-authority", "simu_assertion_certificat")]
    public void Judge_WrongCard_IsRefusedForThatReason(PkiRole role, string rule, string fault)
    {
        var verdict = CardCall.Judge(CardCall.Message(role));

        CardCall.Refused(verdict, rule);
        Assert.Equal(fault, verdict.FaultCode);
    }

    [Theory]
    [InlineData(PkiRole.CardCde, "CDE")]
    [InlineData(PkiRole.CardCpa, "CPA")]
    public void Judge_CardLetInByTheSwitch_IsLetIn(PkiRole role, string kind)
    {
        var policy = AssertionPolicy.Default with { Cards = AssertionPolicy.Default.Cards.Add(kind, true) };

        Assert.Equal(kind, CardCall.Accepted(CardCall.Judge(CardCall.Message(role), policy)).CardKind);
    }

    [Fact]
    public void Judge_CardKeptOutByTheSwitch_IsRefused() =>
        CardCall.Refused(
            CardCall.Judge(CardCall.Message(), AssertionPolicy.Default with { Cards = AssertionPolicy.Default.Cards.Add("CPS", false) }), "card-type-refused");

    [Theory]
    [InlineData(3600, null)]
    [InlineData(3601, "assertion-age")]
    [InlineData(-60, null)]
    [InlineData(-61, "assertion-future")]
    public void Judge_AgeOnTheRunClock_IsBoundedBothWays(int seconds, string? rule)
    {
        var clock = CardCall.Clock();
        clock.Freeze(CardCall.Now.AddSeconds(seconds));

        var verdict = CardCall.Judge(CardCall.Message(), clock: clock);

        if (rule is null)
            CardCall.Accepted(verdict);
        else
            CardCall.Refused(verdict, rule);
    }

    [Fact]
    public void Judge_NameOfAnotherCard_IsRefused()
    {
        var other = CardCall.NationalId(PkiRole.CardCpsPhysician);
        var assertion = CardCall.Signed(change: c => c with { NameId = other });

        CardCall.Refused(CardCall.Judge(CardCall.Message(other, assertion)), "assertion-name-certificate");
    }

    [Theory]
    [InlineData("ctxbam")]
    [InlineData("ctxlps")]
    public void Judge_EmetteurOfAnother_IsRefused(string context)
    {
        var id = CardCall.NationalId(PkiRole.CardCps);
        var message = CardCall.Message().Replace($"<{context}:Emetteur>{id}", $"<{context}:Emetteur>899900000099", StringComparison.Ordinal);

        CardCall.Refused(CardCall.Judge(message), "assertion-name-emetteur");
    }

    [Theory]
    [InlineData("identifiantFacturation")]
    [InlineData("secteurActivite")]
    public void Judge_WithoutARequiredAttribute_IsRefused(string name)
    {
        var without = CardCall.Signed(change: c => c with { Attributes = [.. c.Attributes.Where(a => a.Name != name)] });
        var empty = CardCall.Signed(change: c => c with { Attributes = [.. c.Attributes.Select(a => a.Name == name ? a with { Value = " " } : a)] });

        CardCall.Refused(CardCall.Judge(CardCall.Message(CardCall.NationalId(PkiRole.CardCps), without)), "attribute-missing");
        CardCall.Refused(CardCall.Judge(CardCall.Message(CardCall.NationalId(PkiRole.CardCps), empty)), "attribute-missing");
    }

    [Theory]
    [InlineData(PkiRole.CardCps, false)]
    [InlineData(PkiRole.CardCpe, false)]
    [InlineData(PkiRole.CardCpsPhysician, true)]
    [InlineData(PkiRole.CardCpf, true)]
    public void Judge_WithoutSpecialty_IsRefusedForPhysiciansAlone(PkiRole role, bool isRefused)
    {
        var assertion = CardCall.Signed(role, c => c with { Attributes = [.. c.Attributes.Where(a => a.Name != "codeSpecialite")] });
        var verdict = CardCall.Judge(CardCall.Message(CardCall.NationalId(role), assertion));

        if (isRefused)
            CardCall.Refused(verdict, "attribute-specialty-missing");
        else
            CardCall.Accepted(verdict);
    }

    [Theory]
    [InlineData("CodeSpecialite")]
    [InlineData("codeSpecialiteAMO")]
    [InlineData("CODESPECIALITEAMO")]
    [InlineData("urn:siram:codeSpecialite")]
    [InlineData("http://www.cnamts.fr/codeSpecialiteAMO")]
    public void Judge_SpellingVariant_IsAcceptedAndTold(string name)
    {
        var assertion = CardCall.Signed(
            PkiRole.CardCpsPhysician, c => c with { Attributes = [.. c.Attributes.Select(a => a.Name == "codeSpecialite" ? a with { Name = name } : a)] });

        var verdict = CardCall.Judge(CardCall.Message(CardCall.NationalId(PkiRole.CardCpsPhysician), assertion));

        Assert.Equal("SM26", CardCall.Accepted(verdict).Attributes["codeSpecialite"]);
        Assert.Equal("attribute-spelling", Assert.Single(verdict.Findings).CheckId);
    }

    [Fact]
    public void Judge_SameAttributeInTwoSpellings_IsRefused()
    {
        var assertion = CardCall.Signed(change: c => c with { Attributes = [.. c.Attributes, new("SecteurActivite", "SA05")] });

        CardCall.Refused(CardCall.Judge(CardCall.Message(CardCall.NationalId(PkiRole.CardCps), assertion)), "attribute-repeated");
    }

    [Fact]
    public void Judge_ProSanteConnect_IsLetInUnsigned()
    {
        var verdict = CardCall.Judge(CardCall.Message(
            "899900000045", CardCall.ProSanteConnect("899900000045", new("identifiantFacturation", "991130972"), new("codeSpecialiteAMO", "SM26"), new("gipProfessionCode", "10"))));

        var sender = CardCall.Accepted(verdict);
        Assert.Empty(verdict.Findings);
        Assert.Equal(("PSC", "899900000045", (string?)null), (sender.NameQualifier, sender.NameId, sender.CardKind));
        Assert.Equal("10", sender.Attributes["gipProfessionCode"]);
    }

    [Fact]
    public void Judge_ProSanteConnectSwitchedOff_IsRefused() =>
        CardCall.Refused(
            CardCall.Judge(CardCall.Message("899900000045", CardCall.ProSanteConnect()), AssertionPolicy.Default with { AcceptsProSanteConnect = false }), "assertion-psc-off");

    [Fact]
    public void Judge_ProSanteConnectSigned_IsRefused()
    {
        var assertion = CardCall.Signed(change: c => c with { NameQualifier = "PSC" });

        CardCall.Refused(CardCall.Judge(CardCall.Message(CardCall.NationalId(PkiRole.CardCps), assertion)), "signature-unexpected");
    }

    [Fact]
    public void Judge_ProSanteConnectOfAnotherEmetteur_IsRefused() =>
        CardCall.Refused(CardCall.Judge(CardCall.Message("899900000052", CardCall.ProSanteConnect())), "assertion-name-emetteur");

    [Theory]
    [InlineData(20, false, false)]
    [InlineData(21, false, true)]
    [InlineData(21, true, true)]
    public void Judge_OldVitaleAssertion_IsToldAndRefusedOnlyByTheSwitch(int minutes, bool refuses, bool isTold)
    {
        var message = CardCall.Message(CardCall.NationalId(PkiRole.CardCps), CardCall.Signed(), CardCall.Vitale(TimeSpan.FromMinutes(minutes)));

        var verdict = CardCall.Judge(message, AssertionPolicy.Default with { RefusesOldVitale = refuses });

        Assert.Equal(isTold, verdict.Findings.Any(f => f.CheckId == "vitale-age"));
        Assert.Equal(refuses ? "simu_assertion_vitale" : null, verdict.FaultCode);
        Assert.Equal(refuses ? null : "1810163220751", verdict.Vitale?.NameId);
    }

    [Fact]
    public void Judge_NoAssertion_IsRefused() => CardCall.Refused(CardCall.Judge(CardCall.Message("899900000011")), "assertion-missing");

    [Fact]
    public void Judge_InstantOfNanoseconds_IsRead()
    {
        var assertion = CardCall.Signed(change: c => c with { IssueInstant = c.IssueInstant!.Replace("Z", "123456Z", StringComparison.Ordinal) });

        CardCall.Accepted(CardCall.Judge(CardCall.Message(CardCall.NationalId(PkiRole.CardCps), assertion)));
    }

    [Fact]
    public void Judge_SameCardAgain_GivesTheSameVerdict()
    {
        var judge = new AssertionJudge(AssertionRules.Default, CardPki.Trust, CardCall.Clock());
        var bytes = System.Text.Encoding.UTF8.GetBytes(CardCall.Message());
        var request = RequestReader.Read(bytes).Request!;

        var verdicts = Enumerable.Range(0, 5).Select(_ => judge.Judge(bytes, request)).ToArray();

        Assert.All(verdicts, v => Assert.Equal(CardCall.NationalId(PkiRole.CardCps), CardCall.Accepted(v).NameId));
    }
}
