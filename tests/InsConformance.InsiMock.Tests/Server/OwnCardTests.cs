using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Tests.Pki;

namespace InsConformance.InsiMock.Tests.Server;

/// <summary>A card that the test authorities did not issue, such as a real test CPS, and the revocation lists that the mock serves.</summary>
public sealed class OwnCardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OwnCardAuthority _own = new();

    [Fact]
    public async Task Call_WithACardOfAnEditorsAuthority_IsAnsweredOnceTheMockTrustsIt()
    {
        await using var strict = await StartAsync(null);
        using var authorities = Authorities(_own.Pem);
        await using var trusting = await StartAsync(authorities);

        Assert.Equal("simu_assertion_certificat", (await CallAsync(strict)).Fault?.DetailCode);
        Assert.Equal("00", (await CallAsync(trusting)).Result?.CodeCr);
    }

    [Fact]
    public async Task Call_WithACardThatTheEditorsListRevokes_IsRefused()
    {
        using var authorities = Authorities(_own.Pem + _own.RevokingTheCard());
        await using var mock = await StartAsync(authorities);

        Assert.Equal("simu_assertion_certificat", (await CallAsync(mock)).Fault?.DetailCode);
        Assert.Contains("card-certificate-revoked", Assert.Single(mock.Server.Journal.Snapshot()).Findings.Select(f => f.CheckId));
    }

    [Fact]
    public async Task RevocationList_OfThePersonsAuthority_IsServedAsItIsNow()
    {
        await using var mock = await StartAsync(null);
        var revoked = SharedPki.Store.IssueCard(new CardRequest("cps-revoquee-essai", new CardHolder
        {
            CardType = 0,
            PsIdNat = "899900000102",
            Nom = "FICTIF",
            Prenom = "ESSAI",
            Title = "Infirmier",
        })
        { IsRevoked = true });
        var address = revoked.Signature.Extensions["2.5.29.31"]!.RawData;
        using var http = new HttpClient();

        // The address in the certificate names the usual port; this mock listens on a free one.
        var path = System.Text.Encoding.ASCII.GetString(address).Split(":8440/")[1];
        using var answer = await http.GetAsync(new Uri(mock.Server.AdminUri, path));

        Assert.Equal("application/pkix-crl", answer.Content.Headers.ContentType?.MediaType);
        var list = RevocationList.Read(await answer.Content.ReadAsByteArrayAsync(), SharedPki.Store.Certificate(PkiRole.PersonsAuthority));
        Assert.True(list.Revokes(revoked.Signature) && list.Revokes(revoked.Authentication));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(new Uri(mock.Server.AdminUri, "__admin/crl/autre.crl"))).StatusCode);
    }

    public void Dispose()
    {
        _own.Dispose();
        _folder.Dispose();
    }

    private static Task<MockUnderTest> StartAsync(CardAuthorities? authorities) =>
        MockUnderTest.StartAsync(o => o with { CardPort = 0, Contract = o.Contract with { CardAuthorities = authorities } });

    private CardAuthorities Authorities(string pem)
    {
        File.WriteAllText(_folder.File("ac.pem"), pem);
        return CardAuthorities.Load(_folder.File("ac.pem"));
    }

    private async Task<CallOutcome> CallAsync(MockUnderTest mock)
    {
        var ids = new IdSource(77);
        using var key = _own.Card.GetRSAPrivateKey()!;
        var content = new AssertionFactory(TimeProvider.System, ids)
            .ForCard(_own.Card, new AssertionValue("identifiantFacturation", "990000001"), new AssertionValue("secteurActivite", "SA05"));
        var assertion = AssertionWriter.Sign(content, _own.Card, AssertionSigners.With(key));
        var requests = new RequestContextFactory(
            TimeProvider.System, ids, new LpsProfile(content.NameId!, MockUnderTest.Idam, "essai", "1.0", ids.Next()));
        using var http = MockUnderTest.NewClient(null);
        return await new InsiClient(http, mock.Server.CardUri!, TimeProvider.System)
            .PostAsync(SearchRequestWriter.Write(requests.Search(MockUnderTest.Ecetinsi) with { Assertions = [assertion] }));
    }
}
