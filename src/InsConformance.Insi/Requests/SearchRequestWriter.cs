using InsConformance.Insi.Verification;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>
/// Writes a search request, by traits (WS_INS2) or with a card (WS_INS1), or a verification, as SOAP 1.2 in UTF-8 without byte order mark. Header parts go in the order that is proven to be
/// answered: BAM, LPS, Action, MessageID, Security. Contract section 1.2 [LIVE]. Thread-safe.
/// </summary>
public static class SearchRequestWriter
{
    /// <summary>The request's bytes.</summary>
    /// <param name="request">What to write; absent parts are left out.</param>
    /// <param name="verification">Names of the verification operations; default <see cref="VerificationContract.Default"/>.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] Write(SearchRequest request, VerificationContract? verification = null)
    {
        var xml = new Utf8Xml();
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Raw("<soap:Envelope xmlns:soap=\"" + InsiNames.Soap12 + "\"><soap:Header>");
        if (request.Bam is { } bam)
            Write(xml, bam);
        if (request.Lps is { } lps)
            Write(xml, lps);
        Addressing(xml, "Action", request.Action);
        Addressing(xml, "MessageID", request.MessageId);
        Security(xml, request);
        xml.Raw("</soap:Header><soap:Body>");
        switch (request.Payload)
        {
            case TraitsSearch search:
                Write(xml, search);
                break;
            case VitaleSearch search:
                Write(xml, search);
                break;
            default:
                (verification ?? VerificationContract.Default).Write(xml, request.Payload);
                break;
        }

        return xml.Raw("</soap:Body></soap:Envelope>").ToArray();
    }

    private static void Security(Utf8Xml xml, SearchRequest request)
    {
        if (request.Assertions.Count == 0)
        {
            if (request.EmptySecurity)
                xml.Raw("<wsse:Security xmlns:wsse=\"" + InsiNames.Wsse + "\"/>");
            return;
        }

        xml.Raw("<wsse:Security xmlns:wsse=\"" + InsiNames.Wsse + "\">");
        foreach (var assertion in request.Assertions)
            xml.Raw(assertion.Text);
        xml.Raw("</wsse:Security>");
    }

    private static void Addressing(Utf8Xml xml, string name, string? value)
    {
        if (value is not null)
            xml.Raw($"<wsa:{name} xmlns:wsa=\"" + InsiNames.Wsa + "\">").Text(value).Raw($"</wsa:{name}>");
    }

    private static void Write(Utf8Xml xml, BamContext bam)
    {
        xml.Raw("<ctxbam:ContexteBAM xmlns:ctxbam=\"" + InsiNames.ContexteBam + "\"")
            .Attribute("Version", bam.ContextVersion).Attribute("Nature", bam.Nature).Raw(">")
            .Element("ctxbam:Id", bam.Id)
            .Element("ctxbam:Temps", bam.Temps)
            .Element("ctxbam:Emetteur", bam.Emetteur)
            .Element("ctxbam:DateRef", bam.DateRef);
        if (bam.Couverture is { } couverture)
            Write(xml, couverture);
        xml.Raw("</ctxbam:ContexteBAM>");
    }

    private static void Write(Utf8Xml xml, Couverture couverture)
    {
        if (couverture.IsEmpty)
        {
            xml.Raw("<ctxbam:COUVERTURE/>");
            return;
        }

        xml.Raw("<ctxbam:COUVERTURE>")
            .Element("ctxbam:GrandRegime", couverture.GrandRegime)
            .Element("ctxbam:Organisme", couverture.Organisme)
            .Element("ctxbam:CodeCentre", couverture.CodeCentre);
        if ((couverture.AssureNum ?? couverture.AssureCle) is not null)
        {
            xml.Raw("<ctxbam:ASSURE><ctxbam:Id>")
                .Element("ctxbam:Num", couverture.AssureNum)
                .Element("ctxbam:Cle", couverture.AssureCle)
                .Raw("</ctxbam:Id></ctxbam:ASSURE>");
        }

        var hasNir = (couverture.BeneficiaireNum ?? couverture.BeneficiaireCle ?? couverture.DateCertification) is not null;
        if (hasNir || (couverture.DateNai ?? couverture.Rang ?? couverture.Porteur) is not null)
        {
            xml.Raw("<ctxbam:BENEFICIAIRE>");
            if (hasNir)
            {
                xml.Raw("<ctxbam:Nir>")
                    .Element("ctxbam:Num", couverture.BeneficiaireNum)
                    .Element("ctxbam:Cle", couverture.BeneficiaireCle)
                    .Element("ctxbam:DateCertification", couverture.DateCertification)
                    .Raw("</ctxbam:Nir>");
            }

            xml.Element("ctxbam:DateNai", couverture.DateNai)
                .Element("ctxbam:Rang", couverture.Rang)
                .Element("ctxbam:Porteur", couverture.Porteur)
                .Raw("</ctxbam:BENEFICIAIRE>");
        }

        xml.Raw("</ctxbam:COUVERTURE>");
    }

    private static void Write(Utf8Xml xml, LpsContext lps)
    {
        xml.Raw("<ctxlps:ContexteLPS xmlns:ctxlps=\"" + InsiNames.ContexteLps + "\"")
            .Attribute("Version", lps.ContextVersion).Attribute("Nature", lps.Nature).Raw(">")
            .Element("ctxlps:Id", lps.Id)
            .Element("ctxlps:Temps", lps.Temps)
            .Element("ctxlps:Emetteur", lps.Emetteur);
        if ((lps.Idam ?? lps.LpsVersion ?? lps.Instance ?? lps.Nom) is not null)
        {
            xml.Raw("<ctxlps:LPS>");
            if (lps.Idam is not null)
                xml.Raw("<ctxlps:IDAM").Attribute("R", lps.IdamR).Raw(">").Text(lps.Idam).Raw("</ctxlps:IDAM>");
            xml.Element("ctxlps:Version", lps.LpsVersion)
                .Element("ctxlps:Instance", lps.Instance)
                .Element("ctxlps:Nom", lps.Nom)
                .Raw("</ctxlps:LPS>");
        }

        xml.Raw("</ctxlps:ContexteLPS>");
    }

    private static void Write(Utf8Xml xml, TraitsSearch search)
    {
        xml.Raw("<insi:RECSANSVITALE xmlns:insi=\"" + InsiNames.RecSans + "\">").Element("insi:NomNaissance", search.NomNaissance);
        foreach (var prenom in search.Prenoms)
            xml.Element("insi:Prenom", prenom);
        xml.Element("insi:Sexe", search.Sexe)
            .Element("insi:DateNaissance", search.DateNaissance)
            .Element("insi:LieuNaissance", search.LieuNaissance)
            .Raw("</insi:RECSANSVITALE>");
    }

    private static void Write(Utf8Xml xml, VitaleSearch search)
    {
        xml.Raw("<insi:RECVITALE xmlns:insi=\"" + InsiNames.RecVit + "\">");
        Matricule(xml, "MatriculeIndividu", search.MatriculeIndividu);
        Matricule(xml, "MatriculeOD", search.MatriculeOd);
        xml.Element("insi:NomNaissance", search.NomNaissance)
            .Element("insi:DateNaissance", search.DateNaissance)
            .Element("insi:RangNaissance", search.RangNaissance)
            .Raw("</insi:RECVITALE>");
    }

    private static void Matricule(Utf8Xml xml, string name, CardMatricule? matricule)
    {
        if (matricule is null)
            return;
        xml.Raw("<insi:").Raw(name).Raw(">")
            .Element("insi:NumIdentifiant", matricule.NumIdentifiant)
            .Element("insi:Cle", matricule.Cle)
            .Element("insi:TypeMatricule", matricule.TypeMatricule)
            .Raw("</insi:").Raw(name).Raw(">");
    }
}
