using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary><c>insconf cards export --softhsm</c>, then the token as a program that loads a PKCS#11 library sees it.</summary>
public sealed class SoftHsmTests
{
    private const string SignatureId = "e828bd080f8025000001ff001001";
    private const string AuthenticationId = "e828bd080f8025000001ff001002";

    [RequiresToolFact("softhsm2-util", "pkcs11-tool", "openssl")]
    public void Export_TwoCards_GivesTokensThatOpenscListsAndSignsWith()
    {
        using var place = new Workplace();
        var export = Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "cps-medecin", "cpf-interne");
        Assert.True(export.ExitCode == 0, export.Error);
        var token = new Token(place, export.Output, "cps-medecin");

        var objects = token.Run("--login", "--pin", "1234", "--list-objects").Output;

        Assert.Matches($"Private Key Object; RSA\\s+label: +CPS_PRIV_SIG\\s+ID: +{SignatureId}\\s+Usage: +sign\\s", objects);
        Assert.Matches($"Private Key Object; RSA\\s+label: +CPS_PRIV_AUT\\s+ID: +{AuthenticationId}\\s+Usage: +decrypt, sign\\s", objects);
        Assert.Matches($"label: +Certificat de signature CPS[^$]+ID: +{SignatureId}", objects);
        Assert.Matches($"label: +Certificat d'authentification CPS[^$]+ID: +{AuthenticationId}", objects);
        Assert.Contains("'CPS_ACTIVITY_02_PS'", objects, StringComparison.Ordinal);
        Assert.DoesNotContain("extractable", objects.Replace("never extractable", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("cpf-interne", token.Run("--list-token-slots").Output, StringComparison.Ordinal);
        foreach (var id in new[] { SignatureId, AuthenticationId })
            AssertSigns(place, token, id);
    }

    [RequiresToolFact("softhsm2-util", "pkcs11-tool", "openssl")]
    public void Token_Certificate_IsThatOfTheCard()
    {
        using var place = new Workplace();
        var export = Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "cps-pharmacien");
        var token = new Token(place, export.Output, "cps-pharmacien");
        token.Run("--read-object", "--type", "cert", "--id", AuthenticationId, "--output-file", place.PathTo("aut.der"));

        using var card = JsonDocument.Parse(Insconf.Run(place, "cards", "show", "cps-pharmacien", "--json").Output);

        Assert.Equal(card.RootElement.GetProperty("certificatAuthentification").GetBytesFromBase64(), File.ReadAllBytes(place.PathTo("aut.der")));
    }

    [RequiresToolFact("softhsm2-util", "pkcs11-tool")]
    public void Token_WithoutLoginOrWithAnotherPin_ShowsNeitherKeyNorActivity()
    {
        using var place = new Workplace();
        var token = new Token(place, Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "cps-medecin").Output, "cps-medecin");

        var open = token.Run("--list-objects").Output;
        var wrong = token.Run("--login", "--pin", "4321", "--list-objects");

        Assert.Contains("CPS_ID_CARD", open, StringComparison.Ordinal);
        Assert.DoesNotContain("CPS_PRIV_SIG", open, StringComparison.Ordinal);
        Assert.DoesNotContain("CPS_ACTIVITY", open, StringComparison.Ordinal);
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("CKR_PIN_INCORRECT", wrong.Output + wrong.Error, StringComparison.Ordinal);
    }

    [RequiresToolFact("softhsm2-util", "pkcs11-tool")]
    public void Export_SecondTime_ReplacesTheToken()
    {
        using var place = new Workplace();
        Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "cps-medecin");

        var token = new Token(place, Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "cps-medecin").Output, "cps-medecin");

        Assert.Equal(1, token.Run("--list-token-slots").Output.Split("token label").Length - 1);
        Assert.Equal(2, token.Run("--login", "--pin", "1234", "--list-objects", "--type", "privkey").Output.Split("label:").Length - 1);
    }

    [RequiresToolFact("softhsm2-util", "pkcs11-tool")]
    public void Export_TokenOfSomebodyElse_IsNotTouched()
    {
        using var place = new Workplace();
        var token = new Token(place, Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "cps-medecin").Output, "cps-medecin");
        Assert.Equal(0, token.Util("--init-token", "--free", "--label", "cpf-interne", "--so-pin", "98765432", "--pin", "8765").ExitCode);

        var result = Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "cpf-interne");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a token 'cpf-interne' is there that insconf did not make", result.Error, StringComparison.Ordinal);
    }

    [RequiresToolTheory("softhsm2-util")]
    [InlineData("cps-sans-contact", "without contact")]
    [InlineData("cps-bloquee", "insconf cards serve cps-bloquee")]
    public void Export_CardThatPkcs11CannotPlay_SaysWhyAndReturnsTwo(string persona, string said)
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", persona);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.PathTo("jetons")));
    }

    [Fact]
    public void Export_ModuleThatIsNone_SaysSo()
    {
        using var place = new Workplace();
        place.Write("module.so", "not a library");

        var absent = Insconf.Run(place, "cards", "export", "--softhsm", "--module", "nowhere.so", "cps-medecin");
        var broken = Insconf.Run(place, "cards", "export", "--softhsm", "--token-dir", "jetons", "--module", "module.so", "cps-medecin");

        Assert.Equal((2, 3), (absent.ExitCode, broken.ExitCode));
        Assert.Contains("no PKCS#11 module stands there", absent.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be loaded", broken.Error, StringComparison.Ordinal);
    }

    private static void AssertSigns(Workplace place, Token token, string id)
    {
        // DigestInfo of SHA-256 (RFC 8017): CKM_RSA_PKCS signs it as it stands.
        var text = Encoding.UTF8.GetBytes("à signer");
        byte[] digestInfo = [.. Convert.FromHexString("3031300d060960864801650304020105000420"), .. SHA256.HashData(text)];
        File.WriteAllBytes(place.PathTo("texte"), text);
        File.WriteAllBytes(place.PathTo("empreinte"), digestInfo);
        var signed = token.Run("--login", "--pin", "1234", "--sign", "--mechanism", "RSA-PKCS", "--id", id, "--input-file", place.PathTo("empreinte"), "--output-file", place.PathTo("signature"));
        Assert.True(signed.ExitCode == 0, signed.Error);
        token.Run("--read-object", "--type", "cert", "--id", id, "--output-file", place.PathTo("certificat.der"));
        place.Write("cle.pem", ExternalTool.Run("openssl", ["x509", "-inform", "DER", "-in", place.PathTo("certificat.der"), "-pubkey", "-noout"]).Output);

        var verified = ExternalTool.Run("openssl", ["dgst", "-sha256", "-verify", place.PathTo("cle.pem"), "-signature", place.PathTo("signature"), place.PathTo("texte")]);

        Assert.Contains("Verified OK", verified.Output, StringComparison.Ordinal);
    }

    /// <summary>A token, found as the program told the user to.</summary>
    private sealed class Token(Workplace place, string told, string label)
    {
        private readonly string _module = told.Split("--module ")[1].Split(' ')[0];

        private readonly Dictionary<string, string> _environment =
            new(place.Environment) { ["SOFTHSM2_CONF"] = told.Split("SOFTHSM2_CONF=")[1].Split('\n')[0].Trim() };

        public ToolResult Run(params string[] arguments) =>
            ExternalTool.Run("pkcs11-tool", ["--module", _module, "--token-label", label, .. arguments], environment: _environment);

        public ToolResult Util(params string[] arguments) => ExternalTool.Run("softhsm2-util", arguments, environment: _environment);
    }
}
