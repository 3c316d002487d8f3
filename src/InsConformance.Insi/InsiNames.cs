namespace InsConformance.Insi;

/// <summary>
/// Every namespace, address and fixed value of the INSi contract, in one place. Contract sections 1.2, 1.3, 2.3 to 2.6 and 3.3 [XSD].
/// Prefixes are absent on purpose: readers match on namespace and local name, and each writer chooses its own.
/// </summary>
public static class InsiNames
{
    /// <summary>SOAP 1.2 envelope, the only one of the service.</summary>
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    /// <summary>SOAP 1.1 envelope: refused with <c>VersionMismatch</c>; declared, unused, by fault shape F1.</summary>
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>WS-Addressing 1.0: <c>MessageID</c> and <c>Action</c>.</summary>
    public const string Wsa = "http://www.w3.org/2005/08/addressing";

    /// <summary>WS-Security extension 1.0: <c>Security</c>.</summary>
    public const string Wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /// <summary>SAML 2.0 assertions, the only legal content of <c>Security</c>.</summary>
    public const string Saml2 = "urn:oasis:names:tc:SAML:2.0:assertion";

    /// <summary><c>ContexteBAM</c> and its content.</summary>
    public const string ContexteBam = "urn:siram:bam:ctxbam";

    /// <summary><c>ContexteLPS</c> and its content.</summary>
    public const string ContexteLps = "urn:siram:lps:ctxlps";

    /// <summary><c>RECSANSVITALE</c>, payload of the search by traits.</summary>
    public const string RecSans = "http://www.cnamts.fr/INSiRecSans";

    /// <summary><c>RECVITALE</c>, payload of the search with a carte Vitale.</summary>
    public const string RecVit = "http://www.cnamts.fr/INSiRecVit";

    /// <summary><c>RESULTAT</c>, answer of both searches.</summary>
    public const string Resultat = "http://www.cnamts.fr/INSiResultat";

    /// <summary><c>Erreur</c>, detail of a fault.</summary>
    public const string Siram = "urn:siram";

    /// <summary>Namespace of the <c>xml:</c> prefix.</summary>
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>Value of <c>ContexteBAM/@Version</c>.</summary>
    public const string BamVersion = "01_02";

    /// <summary>Only value of <c>ContexteBAM/@Nature</c>.</summary>
    public const string BamNature = "CTXBAM";

    /// <summary>Value of <c>ContexteLPS/@Version</c>.</summary>
    public const string LpsVersion = "01_00";

    /// <summary>Only value of <c>ContexteLPS/@Nature</c>.</summary>
    public const string LpsNature = "CTXLPS";

    /// <summary>Value of <c>IDAM/@R</c> in every specimen; its meaning is not public.</summary>
    public const string IdamR = "4";

    /// <summary>What comes before the UUID in <c>wsa:MessageID</c>. Contract section 2.5 [CLIENT].</summary>
    public const string MessageIdPrefix = "uuid:";

    /// <summary>What comes before the operation's name in <c>wsa:Action</c>.</summary>
    public const string ActionPrefix = "urn:ServiceIdentiteCertifiee:1.0.0:";

    /// <summary>HTTP media type of SOAP 1.2.</summary>
    public const string MediaType = "application/soap+xml";

    /// <summary>HTTP <c>Content-Type</c> as the service accepts it, without <c>action</c>. Contract section 1.2 [LIVE].</summary>
    public const string ContentType = "application/soap+xml;charset=utf-8";

    /// <summary>HTTP <c>Content-Type</c> with the optional <c>action</c> parameter. Contract section 1.2 [CLIENT].</summary>
    /// <param name="action">An action URN, see <see cref="Operations.InsiOperation.Action"/>.</param>
    public static string ContentTypeWithAction(string action) => $"{MediaType}; charset=utf-8; action=\"{action}\"";
}
