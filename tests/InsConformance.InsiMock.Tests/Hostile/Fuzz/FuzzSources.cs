using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;

namespace InsConformance.InsiMock.Tests.Hostile.Fuzz;

/// <summary>Conform requests of every operation and mode, to damage. The same for the same clock.</summary>
internal sealed class FuzzSources
{
    private static readonly IdentityToVerify Laurent = new()
    {
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

    public FuzzSources(TimeProvider clock)
    {
        var requests = MockUnderTest.Factory(clock);
        Plain =
        [
            .. new[]
            {
                requests.Search(MockUnderTest.Ecetinsi),
                requests.Search(MockUnderTest.Search("ADRTROIS", "DOMINIQUE", "F", "1997-02-26", "2A020")),
                requests.Search(new VitaleSearch(new CardMatricule("1810163220751"), new CardMatricule("1810163220751"), "ADRDEUX", "1981-01-01", "1")),
                requests.Verify(new UnitVerification(Laurent)),
                requests.Verify(new BatchDeposit([Laurent with { Reference = "A" }, Laurent with { Reference = "B", Sexe = "F" }])),
                requests.Verify(new BatchProgress("LOT-000001")),
                requests.Verify(new BatchRetrieval("LOT-000001")),
            }.Select(r => SearchRequestWriter.Write(r)),
        ];
        var ids = new IdSource(20261121);
        var card = SharedPki.Store.Certificate(PkiRole.CardCps);
        using var key = card.GetRSAPrivateKey()!;
        AssertionValue[] attributes = [new("identifiantFacturation", "991130972"), new("codeSpecialite", "SM26"), new("secteurActivite", "SA07")];
        var assertions = new AssertionFactory(clock, ids);
        var signed = AssertionWriter.Sign(assertions.ForCard(card, attributes), card, AssertionSigners.With(key));
        var psc = AssertionWriter.Write(assertions.ForProSanteConnect("899900000045", new AssertionValue("identifiantFacturation", "991130972"), new AssertionValue("codeSpecialiteAMO", "SM26")));
        Card = [Carded(clock, CertificateName.Read(card.SubjectName).CommonName!, signed), Carded(clock, "899900000045", psc)];
    }

    public IReadOnlyList<byte[]> Plain { get; }

    public byte[] Deposit => Plain[4];

    public IReadOnlyList<byte[]> Card { get; }

    private static byte[] Carded(TimeProvider clock, string emetteur, AssertionXml assertion)
    {
        var requests = new RequestContextFactory(clock, new IdSource(43), new LpsProfile(emetteur, MockUnderTest.Idam, "essai", "1.0", new Guid("6d9b7e0a-8a55-4c0f-9b50-0b8f2a1c7d11")));
        return SearchRequestWriter.Write(requests.Search(MockUnderTest.Ecetinsi) with { Assertions = [assertion] });
    }
}
