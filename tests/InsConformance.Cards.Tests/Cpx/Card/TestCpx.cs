using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Tests.Cpx.Card;

/// <summary>A fictitious holder with keys made for the test run.</summary>
internal static class TestCpx
{
    /// <summary>No byte string of the card but the PIN reads so.</summary>
    public const string Pin = "73918264";

    private static readonly Lazy<CpxKey> SignatureKey = new(() => NewKey("CPS signature"));
    private static readonly Lazy<CpxKey> AuthenticationKey = new(() => NewKey("CPS authentication"));

    public static CpxCardContent Content => new()
    {
        CardNumber = "9900000042",
        Type = CpxCardType.Cps,
        ValidFrom = new DateOnly(2025, 11, 21),
        ValidUntil = new DateOnly(2028, 11, 20),
        Civility = 31,
        Nom = "DURAND",
        Prenom = "PAUL",
        NomExercice = "DURAND",
        PsIdNat = "899900000042",
        Profession = 10,
        Specialty = "SM26",
        Activities = [new CpxActivity(0, "CABINET FICTIF", "1990000001", "SA07"), new CpxActivity(4, null, null, "SA01")],
        Signature = SignatureKey.Value,
        Authentication = AuthenticationKey.Value,
        Pin = Pin,
    };

    public static string PinHex => Convert.ToHexString(Pin.Select(c => (byte)c).ToArray());

    /// <summary>VERIFY with the right PIN.</summary>
    public static string Verify => "0020000108" + PinHex;

    public static IsoCard Create(CpxCardContent? content = null) => new(Cps3Card.Profile(content ?? Content));

    private static CpxKey NewKey(string name)
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest($"C=FR, CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new CpxKey(request.CreateSelfSigned(new DateTimeOffset(2025, 11, 21, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2028, 11, 20, 0, 0, 0, TimeSpan.Zero)), key);
    }
}
