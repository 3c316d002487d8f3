using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Vitale;
using InsConformance.Identity.Matricules;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Lps.Tests.Fakes;

/// <summary>A reference LPS or a mutant with two readers, and the service it calls.</summary>
internal sealed class CardBench : IAsyncDisposable
{
    public const string Pin = "4821";
    public const string NationalId = "899900000011";

    private static readonly Lazy<(CpxKey Signature, CpxKey Authentication)> Keys = new(() => (Key(X509KeyUsageFlags.NonRepudiation), Key(X509KeyUsageFlags.DigitalSignature)));
    private readonly Bench _bench;

    private CardBench(Bench bench, CardSlot professional, CardSlot vitale)
    {
        _bench = bench;
        Professional = professional;
        Vitale = vitale;
    }

    public static CpxCardContent Cps => new()
    {
        CardNumber = "9900000042",
        Type = CpxCardType.Cps,
        ValidFrom = new DateOnly(2025, 1, 1),
        ValidUntil = new DateOnly(2128, 12, 31),
        Nom = "FICTIVE",
        Prenom = "CLAIRE",
        PsIdNat = NationalId,
        Profession = 10,
        Specialty = "SM26",
        Activities = [new CpxActivity(0, "CENTRE FICTIF", "1990000001", "SA05")],
        Signature = Keys.Value.Signature,
        Authentication = Keys.Value.Authentication,
        Pin = Pin,
    };

    public static VitaleCardContent Twins { get; } = Family("990000000011", "2840263991911", ("ANOUK", 1), ("BASILE", 2));

    public static VitaleCardContent Others { get; } = Family("990000000012", "2790563991906", ("RUTH", 1));

    public CardSlot Professional { get; }

    public CardSlot Vitale { get; }

    public HttpLpsDriver Driver => _bench.Driver;

    public FakeInsi Insi => _bench.Insi;

    public static async Task<CardBench> StartAsync(string? mutant = null, TimeProvider? time = null)
    {
        var insi = new FakeInsi(s => FakeAnswer.Of(s.Prenoms is ["CATARINA"] ? Someone : TestPeople.NotFound)) { Vitale = _ => FakeAnswer.Of(Someone) };
        var (professional, vitale) = (new CardSlot("PS", TimeProvider.System), new CardSlot("Vitale", TimeProvider.System));
        var options = Bench.Options(insi, mutant) with
        {
            CardInsiUrl = new Uri("http://cartes.test/lps"),
            Readers = _ => new SlotReaders(professional, vitale),
            Time = time ?? TimeProvider.System,
        };
        return new CardBench(await Bench.StartAsync(options, insi), professional, vitale);
    }

    /// <summary>With a professional's card in and its session open.</summary>
    public static async Task<CardBench> OpenAsync(string? mutant = null)
    {
        var bench = await StartAsync(mutant);
        bench.Insert(Cps);
        Assert.Equal(CardSessionOutcome.Opened, (await bench.OpenSessionAsync()).Outcome);
        return bench;
    }

    public void Insert(CpxCardContent content) => Professional.Swap(Cps3Card.Create(content), "cps");

    public void Insert(VitaleCardContent content) => Vitale.Swap(Vitale2Card.Create(content), "vitale");

    public void Insert(ICard card) => Vitale.Swap(card, "carte");

    public Task<CardSessionAnswer> OpenSessionAsync(string pin = Pin) => Driver.OpenCardSessionAsync(new CardSessionCommand(pin, "durand"));

    public Task<LpsIdentity> TypeAsync() => _bench.TypeAsync(TestPeople.Tchitchi);

    public Task<SearchOutcome> SearchAsync(LpsIdentity identity) => _bench.SearchAsync(identity);

    public Task<SearchOutcome> SearchVitaleAsync(LpsIdentity identity, int beneficiary) =>
        Driver.SearchInsiAsync(identity.Id, new SearchCommand(LpsContract.VitaleMode, "durand", beneficiary));

    /// <summary>The attributes of the assertions of each call, e.g. <c>ID</c>.</summary>
    public IReadOnlyList<string?[]> Assertions(string attribute = "ID") =>
        [.. Insi.Received.Select(r => r.Elements.Where(e => e.LocalName == "Assertion").Select(e => e.Attribute(attribute)).ToArray())];

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static Insi.Results.SearchResult Someone =>
        TestPeople.Found("2360663220836", "56", "TCHITCHI", "CATARINA BELLA", "F", "1936-06-21", "63220");

    private static VitaleCardContent Family(string serial, string number, params (string Prenom, int Rank)[] people)
    {
        var nir = number + Matricule.Parse(number).Value.Cle.Value;
        return new VitaleCardContent
        {
            Serial = serial,
            ValidFrom = new DateOnly(2024, 1, 1),
            Insured = new VitaleInsured(nir),
            Beneficiaries = [.. people.Select(p => new VitaleCardBeneficiary { NomNaissance = "FICTIF", Prenom = p.Prenom, DateNaissance = "20180412", RangNaissance = p.Rank, Qualite = "06" })],
        };
    }

    private static CpxKey Key(X509KeyUsageFlags usage)
    {
        var rsa = RSA.Create(2048);
        var request = new CertificateRequest($"CN={NationalId}, SN=FICTIVE, G=CLAIRE, T=Médecin, C=FR", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        return new CpxKey(request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(55), DateTimeOffset.UnixEpoch.AddYears(159)), rsa);
    }
}
