using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Operations;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Tests;

public sealed class ExpectationTests
{
    private static readonly string[] CallHeader = ["nom de naissance", "prénom", "sexe", "date de naissance", "lieu de naissance", "réponse"];
    private static readonly string[] HistoryHeader = ["matricule", "clé", "OID"];

    [Fact]
    public void Calls_AsExpected_Pass() =>
        CallTable.Compare(Table(CallHeader, ["ADRUN", "ZOE", "F", "1975-12-31", "", "00"]), [CallOf(1, "ADRUN", ["ZOE"], "F", "1975-12-31", null, "00")]);

    [Theory]
    [InlineData("ADRUN2", "ZOE", "F", "1975-12-31", "63220", "00", "nom de naissance")]
    [InlineData("ADRUN", "LEA", "F", "1975-12-31", "63220", "00", "prénom")]
    [InlineData("ADRUN", "ZOE", "M", "1975-12-31", "63220", "00", "sexe")]
    [InlineData("ADRUN", "ZOE", "F", "1975-12-30", "63220", "00", "date de naissance")]
    [InlineData("ADRUN", "ZOE", "F", "1975-12-31", "", "00", "lieu de naissance")]
    [InlineData("ADRUN", "ZOE", "F", "1975-12-31", "63220", "01", "réponse")]
    public void Calls_OneCellWrong_SayWhich(string nom, string prenom, string sexe, string date, string lieu, string answer, string column)
    {
        var expected = Table(CallHeader, [nom, prenom, sexe, date, lieu, answer]);

        var broken = Assert.Throws<NonConformityException>(() => CallTable.Compare(expected, [CallOf(1, "ADRUN", ["ZOE"], "F", "1975-12-31", "63220", "00")]));

        Assert.Contains($"appel 1, {column} = ", broken.Expected, StringComparison.Ordinal);
        Assert.Equal(Verdict.Failed, broken.Verdict);
    }

    [Fact]
    public void Calls_OneMoreThanExpected_Fail()
    {
        var call = CallOf(1, "ADRUN", ["ZOE"], "F", "1975-12-31", null, "00");

        var broken = Assert.Throws<NonConformityException>(() => CallTable.Compare(Table(CallHeader, ["ADRUN", "ZOE", "F", "1975-12-31", "", "00"]), [call, call]));

        Assert.StartsWith("2 appels", broken.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_NoneMade_Fail() => Assert.StartsWith(
        "aucun appel",
        Assert.Throws<NonConformityException>(() => CallTable.Compare(Table(CallHeader, ["ADRUN", "ZOE", "F", "1975-12-31", "", "00"]), [])).Actual,
        StringComparison.Ordinal);

    [Fact]
    public void Calls_SeveralPrenomElements_AreNotOnePrenom() => Assert.Throws<NonConformityException>(
        () => CallTable.Compare(Table(CallHeader, ["ADRUN", "ZOE LEA", "F", "1975-12-31", "", "00"]), [CallOf(1, "ADRUN", ["ZOE", "LEA"], "F", "1975-12-31", null, "00")]));

    [Fact]
    public void Calls_UnreadableRequest_IsANonConformity() =>
        Assert.Throws<NonConformityException>(() => CallTable.Compare(Table(CallHeader, ["ADRUN", "ZOE", "F", "1975-12-31", "", "00"]), [new Call(1, ExchangeOf("siram_10"), null)]));

    [Fact]
    public void Calls_TableWithoutAColumn_IsWrongInputAndNoVerdictOnTheLps() =>
        Assert.Throws<InputException>(() => CallTable.Compare(Table(["nom de naissance"], ["ADRUN"]), []));

    [Fact]
    public void Identity_FieldThatDiffers_SaysBothValues()
    {
        var broken = Assert.Throws<NonConformityException>(() => IdentityTable.Compare(
            Table(["clé", "76"]), "Règle.", new Dictionary<string, string?> { ["clé"] = "60" }));

        Assert.Equal("clé = « 76 »", broken.Expected);
        Assert.Equal("clé = « 60 »", broken.Actual);
    }

    [Fact]
    public void Identity_FieldThatDoesNotExist_IsWrongInput() =>
        Assert.Throws<InputException>(() => IdentityTable.Compare(Table(["taille", "1,80"]), "Règle.", new Dictionary<string, string?> { ["clé"] = "60" }));

    [Fact]
    public void History_InAnotherOrder_Passes() => HistoryTable.Compare(
        Table(HistoryHeader, ["2090763220834", "39", "x"], ["2090663220123", "55", "x"]),
        [new LpsIns("2090663220123", "x", "55"), new LpsIns("2090763220834", "x", "39")]);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void History_OneMissingOrOneTooMany_Fails(int kept) => Assert.Throws<NonConformityException>(() => HistoryTable.Compare(
        Table(HistoryHeader, ["2090763220834", "39", "x"]), Enumerable.Repeat(new LpsIns("2090763220834", "x", "39"), kept)));

    [Theory]
    [InlineData(null, "(absent)")]
    [InlineData("", "(vide)")]
    [InlineData("D'AEION", "« D'AEION »")]
    [InlineData("A\u001DB", "« A␝B » (␝ = U+001D)")]
    [InlineData("D’AEION", "« D’AEION » (’ = U+2019)")]
    public void Show_LookAlikeCharacters_AreTold(string? value, string shown) => Assert.Equal(shown, Expect.Show(value));

    private static DataTable Table(params string[][] rows) => new(rows);

    private static Call CallOf(int number, string nom, string[] prenoms, string sexe, string date, string? lieu, string answer) => new(
        number,
        ExchangeOf(answer),
        new ReceivedRequest
        {
            Operation = InsiOperations.SearchByTraits,
            Payload = new TraitsSearch(nom, prenoms, sexe, date, lieu),
            Elements = [],
            ByteCount = 0,
        });

    private static Exchange ExchangeOf(string answer) => new()
    {
        Number = 1,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Duration = TimeSpan.Zero,
        Target = "POST /lps",
        Request = default,
        RequestFields = [],
        Status = answer.Length == 2 ? 200 : 500,
        Response = default,
        ResponseFields = [],
        CodeCr = answer.Length == 2 ? answer : null,
        FaultCode = answer.Length == 2 ? null : answer,
    };
}
