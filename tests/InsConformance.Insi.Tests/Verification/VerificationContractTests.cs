using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Verification;

namespace InsConformance.Insi.Tests.Verification;

/// <summary>The contract as data: complete, marked, corrected by a file, and wrong files refused at their place.</summary>
public sealed class VerificationContractTests
{
    [Fact]
    public void Default_NamesOfThePublicSample_AreThoseOfTheContractStudy()
    {
        var unit = VerificationContract.Default.MessageOf(VerificationKind.Unit);

        Assert.Equal("verifierInsAvecTraitsIdentite", unit.Operation.Name);
        Assert.Equal(("http://www.cnamts.fr/INSiLot2/REPUnitaire", "Resultat"), (unit.ResponseNamespace, unit.ResponseName));
    }

    [Fact]
    public void Default_TermsOfBatchAndCodes_AreAllMarkedInferred()
    {
        var terms = VerificationContract.Default.Terms;

        Assert.All(terms.Where(t => t.Section is "codes" or "states" or "faults"), t => Assert.Equal(EvidenceMark.Inferred, t.Evidence));
        Assert.Contains(terms, t => t is { Role: "birth-name", Name: "NomNaissance", Evidence: EvidenceMark.Client });
    }

    [Fact]
    public void Load_EditorsFile_GivesItsNames()
    {
        var contract = ContractFile.With("request: Depot", "request: DepotLot");

        Assert.NotNull(contract.OfPayload("http://www.cnamts.fr/INSiLot2/LotVerification", "DepotLot"));
        Assert.Null(contract.OfPayload("http://www.cnamts.fr/INSiLot2/LotVerification", "Depot"));
    }

    [Theory]
    [InlineData("  - { role: key, name: Cle, evidence: CLIENT }\n", "", "'elements' lacks role 'key'", 45)]
    [InlineData("role: key,", "role: clef,", "'elements' lacks role 'key'", 45)]
    [InlineData("role: key,", "role: number,", "'number' is listed twice", 49)]
    [InlineData("name: Cle, evidence: CLIENT", "name: Cle, evidence: SURE", "'evidence' must be one of", 49)]
    [InlineData("name: Cle, evidence: CLIENT", "name: Cle, evidence: CLIENT, texte: x", "unknown key 'texte'", 49)]
    [InlineData("code: \"02\"", "code: \"01\"", "'01' is another verdict already", 73)]
    [InlineData("request: DemandeSuivi", "request: Depot", "'Depot' is the request of another operation", 32)]
    [InlineData("name: suivreLotVerification", "name: deposerLotVerification", "'deposerLotVerification' is another operation", 30)]
    [InlineData("name: verifierInsAvecTraitsIdentite", "name: rechercherInsAvecTraitsIdentite", "is another operation already", 14)]
    [InlineData("batch-max-persons: 200", "batch-max-persons: 0", "must be 1 to 1000000", null)]
    [InlineData("batch-max-persons: 200", "batch-max-people: 200", "batch-max-persons", null)]
    [InlineData("name: IndividuVerifie", "name: \"Individu Verifie\"", "is no XML name", 45)]
    [InlineData("name: \"http://www.cnamts.fr/INSiLot2/LotVerification\"", "name: \"http://www.cnamts.fr/INSiRecSans\"", "is a namespace of the public contract", 8)]
    public void Load_WrongFile_IsRefusedWithItsPlace(string old, string @new, string message, int? line)
    {
        using var folder = new TemporaryFolder();
        var path = ContractFile.Write(folder, old, @new);

        var error = Assert.Throws<InputException>(() => VerificationContract.Load(path));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(path, error.Place?.File);
        if (line is not null)
            Assert.Equal(line, error.Place?.Line);
    }
}
