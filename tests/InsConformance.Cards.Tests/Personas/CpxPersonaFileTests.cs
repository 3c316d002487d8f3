using InsConformance.Cards.Cpx;
using InsConformance.Foundation;

namespace InsConformance.Cards.Tests.Personas;

public sealed class CpxPersonaFileTests
{
    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Workshop.Folder, "c*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Load_ShippedPersona_IsFictitious(string id)
    {
        var persona = Workshop.Shipped.FindCpx(id);

        Assert.Equal(id, persona.Id);
        Assert.Matches("^(899900000[0-9]{3}|3990000001/0000000[0-9]{2}|500000000999901/CPAT0001)$", persona.Holder.PsIdNat);
        Assert.True(persona.Holder.Nom is null or "FICTIF" or "FICTIVE");
        Assert.All(persona.Activities, a => Assert.True(a.StructIdNat is null or "300000000999901" || a.StructIdNat.StartsWith("19900000", StringComparison.Ordinal), a.StructIdNat));
        Assert.StartsWith("99", persona.IdentifiantFacturation.TrimStart('3').TrimStart('0'), StringComparison.Ordinal);
        Assert.NotEmpty(persona.Insi.Source);
    }

    [Fact]
    public void CpxPersonas_Shipped_CoverEveryKindAndSpecialCase()
    {
        var all = Workshop.Shipped.CpxPersonas();

        Assert.Equal(Enum.GetValues<CpxCardType>().Order(), all.Select(p => p.Type).Distinct().Order());
        Assert.Equal(all.Count, all.Select(p => p.Holder.PsIdNat).Distinct().Count());
        Assert.Equal(
            ["cps-bloquee: code bloqué", "cps-perimee: périmée", "cps-revoquee: révoquée", "cps-sans-contact: sans contact"],
            all.SelectMany(p => p.Particularities.Select(s => $"{p.Id}: {s}")));
        Assert.Equal(
            ["cde-directeur", "cpa-autorise", "cpe-anonyme", "cps-perimee", "cps-revoquee"], all.Where(p => !p.Insi.IsAdmitted).Select(p => p.Id));
    }

    [Fact]
    public void Read_PhysicianWithActivities_GivesEveryField()
    {
        var persona = Workshop.Shipped.FindCpx("cps-medecin");

        Assert.Equal(CpxCardType.Cps, persona.Type);
        Assert.Equal(("FICTIF", "ANDRE", (byte?)31), (persona.Holder.Nom, persona.Holder.Prenom, persona.Holder.Civility));
        Assert.Equal(((byte?)10, "SM26", "Médecin"), (persona.Holder.Profession, persona.Holder.Specialty, persona.Holder.Title));
        Assert.Equal(new CpxActivity(0, "CABINET FICTIF DU DOCTEUR FICTIF", "1990000003", "SA07"), persona.Activities[0]);
        Assert.Equal(2, persona.Activities.Count);
        Assert.Equal(("990000011", "SA07"), (persona.IdentifiantFacturation, persona.SecteurActivite));
        Assert.Equal(("1234", 3), (persona.Pin, persona.TriesLeft));
    }

    [Fact]
    public void Read_FixedValidity_KeepsItsDays()
    {
        var validity = Workshop.Changed("cps-infirmier", "pin:", "validite: { debut: 2024-02-29, fin: 2027-02-28 }\npin:").Validity;

        Assert.Equal((new DateOnly(2024, 2, 29), new DateOnly(2027, 2, 28)), (validity.From, validity.Until));
    }

    [Theory]
    [InlineData("id: cps-medecin", "id: CPS/medecin", 2, "small letters")]
    [InlineData("id: cps-medecin", "id: ../../cps", 2, "small letters")]
    [InlineData("id: cps-medecin", "id: a12345678901234567890123456789012345678901", 2, "small letters")]
    [InlineData("identifiantFacturation: \"990000011\"", "identifiantFacturation: \"99\\u0001\"", 18, "ASCII")]
    [InlineData("mode: 0,", "mode: 256,", 16, "table G17")]
    [InlineData("carte: CPS", "carte: CPX", 4, "CPS, CPF, CDE, CPE, CPA")]
    [InlineData("  nom: FICTIF\n", "", 7, "go together")]
    [InlineData("nom: FICTIF", "nom: DÉSIRÉ", 9, "ASCII")]
    [InlineData("civilite: 31", "civilite: 331", 8, "0 to 255")]
    [InlineData("civilite: 31", "civility: 31", 8, "unknown key 'civility'")]
    [InlineData("titre: Médecin", "title: Médecin", 13, "unknown key 'title'")]
    [InlineData("titre: Médecin", "titre: Médecin, pseudonyme: EMPLOYE1", 13, "no 'pseudonyme'")]
    [InlineData("mode: 0, ", "", 16, "'mode' is missing")]
    [InlineData("secteur: SA07", "sector: SA07", 16, "unknown key 'sector'")]
    [InlineData("CABINET FICTIF DU", "CABINET É", 16, "ASCII")]
    [InlineData("identifiantFacturation: \"990000011\"\n", "", 2, "'identifiantFacturation' is missing")]
    [InlineData("code: \"1234\"", "code: \"123\"", 20, "4 to 8 digits")]
    [InlineData("code: \"1234\"", "code: \"1234\", essaisRestants: 4", 20, "0 (blocked) to 3")]
    [InlineData("code: \"1234\"", "code: \"1234\", essais: 2", 20, "unknown key 'essais'")]
    [InlineData("pin: {", "validite: { debut: 2026-01-02, fin: 2026-01-01 }\npin: {", 20, "before 'debut'")]
    [InlineData("pin: {", "validite: { debut: 2026-13-01, fin: 2027-01-01 }\npin: {", 20, "must be a day")]
    [InlineData("pin: {", "validite: soon\npin: {", 20, "courante, perimee")]
    [InlineData("pin: {", "revoquee: yes\npin: {", 20, "true or false")]
    [InlineData("droit: admis", "droit: peut-être", 23, "admis or refusé")]
    [InlineData("droit: admis", "droit: refusé", 23, "needs the 'anomalie'")]
    [InlineData("droit: admis", "droit: admis\n  anomalie: desir_560", 24, "has no 'anomalie'")]
    [InlineData("evidence: OFF2", "evidence: SURE", 25, "one of XSD")]
    [InlineData("pin: {", "colour: red\npin: {", 20, "unknown key 'colour'")]
    public void Read_WrongPersona_SaysWhatAndWhere(string old, string @new, int line, string said)
    {
        var error = Assert.Throws<InputException>(() => Workshop.Changed("cps-medecin", old, @new));

        Assert.Equal("cps-medecin.yaml", error.Place!.File);
        Assert.Equal(line, error.Place.Line);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeventeenActivities_Refused()
    {
        var row = "  - { mode: 0, raisonSociale: CABINET FICTIF DU DOCTEUR FICTIF, structIdNat: \"1990000003\", secteur: SA07 }\n";

        var error = Assert.Throws<InputException>(() => Workshop.Changed("cps-medecin", row, string.Concat(Enumerable.Repeat(row, 16))));

        Assert.Contains("at most 16", error.Message, StringComparison.Ordinal);
        Assert.Equal(16, Workshop.Changed("cps-medecin", row, string.Concat(Enumerable.Repeat(row, 15))).Activities.Count);
    }

    [Theory]
    [InlineData("12345678901")]
    [InlineData("98a7")]
    public void Read_WrongPin_IsNotRepeated(string pin)
    {
        var error = Assert.Throws<InputException>(() => Workshop.Changed("cps-medecin", "code: \"1234\"", $"code: \"{pin}\""));

        Assert.DoesNotContain(pin, error.OneLine, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_OfPersonaAndContent_HidesThePin()
    {
        var persona = Workshop.Changed("cps-medecin", "1234", "71828182");

        Assert.DoesNotContain("71828182", persona.ToString() + Workshop.Shipped.Content(persona), StringComparison.Ordinal);
    }

    [Fact]
    public void FindCpx_UnknownId_ListsTheKnownOnes()
    {
        var error = Assert.Throws<InputException>(() => Workshop.Shipped.FindCpx("cps-medcin"));

        Assert.Equal("persona-unknown", error.Code);
        Assert.Contains("cpe-anonyme, cpe-assistant-medical, cpf-interne, cps-bloquee", error.Message, StringComparison.Ordinal);
    }
}
