using FsCheck;
using FsCheck.Fluent;
using InsConformance.Foundation;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Verification;

public sealed class VerificationMessageTests
{
    private static readonly Gen<CodeWords> Cr = from t in Generators.Text.ArrayOf(2) select new CodeWords(t[0], t[1]);

    private static readonly Gen<VerificationAnswer> Answer = Gen.OneOf(
        Cr.Select(c => (VerificationAnswer)new UnitAnswer(c)),
        Generators.Text.ArrayOf(2).Select(t => (VerificationAnswer)new DepositAnswer(t[0], t[1])),
        Generators.Text.ArrayOf(4).Select(t => (VerificationAnswer)new ProgressAnswer(t[0], t[1], t[2], t[3])),
        from ticket in Generators.Text
        from results in (from reference in Generators.Text from cr in Cr select new BatchResult(reference, cr)).NonEmptyListOf()
        select (VerificationAnswer)new RetrievalAnswer(ticket, [.. results]));

    [Fact]
    public void Read_WhatTheWriterWrote_GivesItBack() => Property.Holds(Answer, sent =>
    {
        var received = new VerificationAnswerReader(VerificationContract.Default).Read(new VerificationAnswerWriter(VerificationContract.Default).Write(sent));

        if (sent is RetrievalAnswer a && received is RetrievalAnswer b)
            Assert.Equal((a.Ticket, a.Results.ToArray()), (b.Ticket, b.Results.ToArray()), (x, y) => x.Ticket == y.Ticket && x.Item2.SequenceEqual(y.Item2));
        else
            Assert.Equal(sent, received);
    });

    [Fact]
    public void Read_RequestOfVerificationWithoutTheContract_IsUnknownAndOnlyTheNoteSaysHow()
    {
        var bytes = SearchRequestWriter.Write(Factory().Verify(new BatchProgress("LOT-000001")));

        var fault = RequestReader.Read(bytes).Fault!;

        Assert.Equal(("operation-unknown", "suivreLotVerification", true), (fault.Code, fault.OperationName, fault.IsUnconfirmed));
        Assert.Contains("--unconfirmed-contract", fault.Note, StringComparison.Ordinal);
        Assert.DoesNotContain("unconfirmed", fault.ToFault().Reason, StringComparison.Ordinal);
    }

    [RequiresToolFact("xmllint")]
    public void Write_EveryMessage_IsValidForTheSchemaOfTheContract()
    {
        var contract = VerificationContract.Default;
        using var schemas = new VerificationSchemaFolder(contract);
        var requests = Factory();
        var answers = new VerificationAnswerWriter(contract);
        var person = Person with { Reference = null };
        byte[][] messages =
        [
            SearchRequestWriter.Write(requests.Verify(new UnitVerification(person))),
            SearchRequestWriter.Write(requests.Verify(new UnitVerification(new IdentityToVerify()))),
            SearchRequestWriter.Write(requests.Verify(new BatchDeposit([Person, Person with { Reference = "B", Oid = null }]))),
            SearchRequestWriter.Write(requests.Verify(new BatchProgress("LOT-000001"))),
            SearchRequestWriter.Write(requests.Verify(new BatchRetrieval("LOT-000001"))),
            answers.Write(new UnitAnswer(contract.Code(VerificationVerdict.Identical))),
            answers.Write(new DepositAnswer("LOT-000001", "2")),
            answers.Write(new ProgressAnswer("LOT-000001", contract.Word(BatchState.InProgress), "2", "1")),
            answers.Write(new RetrievalAnswer("LOT-000001", [new BatchResult("A", contract.Code(VerificationVerdict.Unknown))])),
        ];

        foreach (var message in messages)
        {
            var result = schemas.Validate(message);
            Assert.True(result.ExitCode == 0, result.Error);
        }
    }

    [RequiresToolTheory("xmllint")]
    [InlineData("verification-order.xml")]
    [InlineData("verification-person-present.xml")]
    [InlineData("verification-person-present-batch.xml")]
    [InlineData("verification-reference-present.xml")]
    [InlineData("verification-ticket-present.xml")]
    [InlineData("verification-element-repeated.xml")]
    public void Validate_WrongStructure_IsRefusedByTheSchemaOfTheContract(string file)
    {
        using var schemas = new VerificationSchemaFolder(VerificationContract.Default);

        Assert.Equal(Xmllint.Invalid, schemas.Validate(File.ReadAllBytes(Checks.CheckFixture.PathOf(file))).ExitCode);
    }

    private static IdentityToVerify Person => new()
    {
        Reference = "A",
        NumIdentifiant = "1810163220751",
        Cle = "40",
        TypeMatricule = "NIR",
        Oid = "1.2.250.1.213.1.4.8",
        NomNaissance = "ADRDEUX",
        Prenom = "LAURENT",
        ListePrenom = "LAURENT",
        Sexe = "M",
        DateNaissance = "1981-01-01",
        LieuNaissance = "63220",
    };

    private static RequestContextFactory Factory() => new(Specimens.Clock(), new IdSource(3), Specimens.Profile);
}
