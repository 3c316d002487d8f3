using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Personas;
using InsConformance.Foundation;

namespace InsConformance.Cards.Pkcs11;

/// <summary>
/// Fills SoftHSM2 tokens with what a program sees of CPx cards through PKCS#11: keys, certificates and data objects with the ids and labels of the card, the
/// user PIN being the card's. For software that only loads a PKCS#11 library. One export at a time in a process: the module has one configuration.
/// </summary>
public static class SoftHsmExport
{
    // Nobody needs it: a new export of the same persona empties its token with it.
    private const string OfficerPin = "insconformance-so";
    private const uint DataObject = 0;
    private const uint CertificateObject = 1;
    private const uint PrivateKeyObject = 3;
    private const uint X509 = 0;
    private const uint Rsa = 0;

    /// <summary>Fills one token per persona, named after it; a token of that name is emptied first.</summary>
    /// <param name="workshop">Makes the cards.</param>
    /// <param name="personas">The personas.</param>
    /// <param name="folder">Folder of the tokens, created when absent.</param>
    /// <param name="module">Path of the module; <see cref="SoftHsmModule.Find(string?)"/>.</param>
    /// <returns>The configuration that <c>SOFTHSM2_CONF</c> is to name.</returns>
    /// <exception cref="InputException">A persona has no keys to use through PKCS#11, or a token of its name was made by somebody else.</exception>
    /// <exception cref="BlockedException">The module or the folder cannot be used.</exception>
    public static string Write(CardWorkshop workshop, IReadOnlyList<CpxPersona> personas, string folder, string module)
    {
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(personas);
        foreach (var persona in personas)
            Refuse(persona);
        var contents = personas.Select(workshop.Content).ToArray();
        var tokens = new SoftHsmFolder(Path.GetFullPath(folder));
        tokens.Prepare();
        tokens.Use();
        using var cryptoki = Cryptoki.Load(module);
        foreach (var (persona, content) in personas.Zip(contents))
            Fill(cryptoki, persona.Id, content, folder);
        return tokens.Configuration;
    }

    private static void Refuse(CpxPersona persona)
    {
        if (persona.IsContactless)
            throw new InputException("persona-without-keys", new Place(persona.File), $"{persona.Id} is read without contact: it shows neither PIN nor keys");
        if (persona.Id.Length > Cryptoki.LabelLength)
            throw new InputException(
                "persona-label", new Place(persona.File), $"{persona.Id} has {persona.Id.Length} characters: the label of a token has at most {Cryptoki.LabelLength}", "give the persona a shorter id");
        if (persona.TriesLeft < CpxPersona.MostTries)
            throw new InputException(
                "persona-tries", new Place(persona.File), $"{persona.Id} has spent PIN tries, and SoftHSM2 counts none", "use it in a reader: insconf cards serve " + persona.Id);
    }

    private static void Fill(Cryptoki cryptoki, string label, CpxCardContent content, string folder)
    {
        Initialize(cryptoki, label, folder);
        var session = cryptoki.Open(Slot(cryptoki, label));
        cryptoki.LogIn(session, Cryptoki.SecurityOfficer, OfficerPin);
        cryptoki.SetUserPin(session, content.Pin);
        cryptoki.LogOut(session);
        cryptoki.LogIn(session, Cryptoki.User, content.Pin);
        foreach (var template in Objects(content))
            cryptoki.Create(session, template);
        cryptoki.LogOut(session);
        cryptoki.Close(session);
    }

    private static void Initialize(Cryptoki cryptoki, string label, string folder)
    {
        var slot = cryptoki.FindToken(label) ?? cryptoki.FindEmptySlot() ?? throw new HarnessException("softhsm-slot", "SoftHSM2 offers no empty slot");
        try
        {
            cryptoki.Initialize(slot, label, OfficerPin);
        }
        catch (CryptokiException e) when (e.ReturnValue == CryptokiException.PinIncorrect)
        {
            throw new InputException(
                "token-exists", new Place(folder), $"a token '{label}' is there that insconf did not make", "choose another folder with --token-dir DIR", e);
        }
    }

    private static nuint Slot(Cryptoki cryptoki, string label) =>
        cryptoki.FindToken(label) ?? throw new HarnessException("softhsm-token", $"the token '{label}' is gone just after it was made");

    private static IEnumerable<CryptokiTemplate> Objects(CpxCardContent content)
    {
        var labels = Cps3Directories.Certificates(content);
        var signature = Cps3Directories.KeyId(Cps3Card.SignatureKeyNumber);
        var authentication = Cps3Directories.KeyId(Cps3Card.AuthenticationKeyNumber);
        yield return Key(content.Signature, Cps3Directories.SignatureKeyLabel, signature, decrypts: false);
        yield return Key(content.Authentication, Cps3Directories.AuthenticationKeyLabel, authentication, decrypts: true);
        yield return Certificate(content.Signature.Certificate, labels[0].Label, signature);
        yield return Certificate(content.Authentication.Certificate, labels[1].Label, authentication);
        foreach (var item in Cps3Directories.FreeObjects(content))
            yield return Data(item, isPrivate: false);
        foreach (var item in Cps3Directories.Activities(content))
            yield return Data(item, isPrivate: true);
    }

    private static CryptokiTemplate Key(CpxKey key, string label, byte[] id, bool decrypts)
    {
        var rsa = key.Key.ExportParameters(includePrivateParameters: true);
        return Object(PrivateKeyObject, label, isPrivate: true)
            .Number(CryptokiTemplate.KeyType, Rsa)
            .Bytes(CryptokiTemplate.Id, id)
            .Bytes(CryptokiTemplate.Subject, key.Certificate.SubjectName.RawData)
            .Flag(CryptokiTemplate.Sensitive, true)
            .Flag(CryptokiTemplate.Extractable, false)
            .Flag(CryptokiTemplate.Sign, true)
            .Flag(CryptokiTemplate.Decrypt, decrypts)
            .Flag(CryptokiTemplate.Unwrap, false)
            .Bytes(CryptokiTemplate.Modulus, rsa.Modulus)
            .Bytes(CryptokiTemplate.PublicExponent, rsa.Exponent)
            .Bytes(CryptokiTemplate.PrivateExponent, rsa.D)
            .Bytes(CryptokiTemplate.Prime1, rsa.P)
            .Bytes(CryptokiTemplate.Prime2, rsa.Q)
            .Bytes(CryptokiTemplate.Exponent1, rsa.DP)
            .Bytes(CryptokiTemplate.Exponent2, rsa.DQ)
            .Bytes(CryptokiTemplate.Coefficient, rsa.InverseQ);
    }

    private static CryptokiTemplate Certificate(X509Certificate2 certificate, string label, byte[] id)
    {
        var serial = certificate.SerialNumberBytes.Span;
        return Object(CertificateObject, label, isPrivate: false)
            .Number(CryptokiTemplate.CertificateType, X509)
            .Bytes(CryptokiTemplate.Id, id)
            .Bytes(CryptokiTemplate.Subject, certificate.SubjectName.RawData)
            .Bytes(CryptokiTemplate.Issuer, certificate.IssuerName.RawData)
            .Bytes(CryptokiTemplate.SerialNumber, [0x02, (byte)serial.Length, .. serial])
            .Bytes(CryptokiTemplate.Value, certificate.RawData);
    }

    private static CryptokiTemplate Data(CardObject item, bool isPrivate) =>
        Object(DataObject, item.Label, isPrivate).Text(CryptokiTemplate.Application, Cps3Directories.Application).Bytes(CryptokiTemplate.Value, item.Content);

    private static CryptokiTemplate Object(uint @class, string label, bool isPrivate) => new CryptokiTemplate()
        .Number(CryptokiTemplate.Class, @class)
        .Flag(CryptokiTemplate.Token, true)
        .Flag(CryptokiTemplate.Private, isPrivate)
        .Flag(CryptokiTemplate.Modifiable, false)
        .Text(CryptokiTemplate.Label, label);
}
