using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Faults;

/// <summary>
/// Writes SOAP faults in the recorded shapes: declaration line followed by a line feed, <c>siram:Erreur</c> as detail. Contract section 3.3 [LIVE].
/// Send with HTTP status 500. Thread-safe.
/// </summary>
public static class FaultWriter
{
    /// <summary>HTTP status of every fault reply. Contract section 1.2 [LIVE].</summary>
    public const int HttpStatus = 500;

    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + InsiNames.Soap12 + "\">";

    // SOAP 1.2 part 1, section 5.4.7: the header that goes with VersionMismatch.
    private const string Upgrade =
        "<soap:Header><soap:Upgrade><soap:SupportedEnvelope qname=\"soap:Envelope\"/></soap:Upgrade></soap:Header>";

    /// <summary>The fault's bytes, its content shaped first by <see cref="FaultShaping"/>.</summary>
    /// <param name="fault">What to answer.</param>
    /// <param name="shape">The shape.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] Write(InsiFault fault, FaultShape shape) => WriteAsGiven(FaultShaping.Shape(fault, shape), shape);

    /// <summary>The fault's bytes with the content exactly as given.</summary>
    /// <param name="fault">What to answer.</param>
    /// <param name="shape">Prefixes, declarations and language.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] WriteAsGiven(InsiFault fault, FaultShape shape) => WriteAsGiven(fault, FaultForms.Of(shape));

    /// <summary>The fault's bytes in a form, its content shaped first by <see cref="FaultShaping"/>.</summary>
    /// <param name="fault">What to answer.</param>
    /// <param name="form">The form.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] Write(InsiFault fault, FaultForm form) => WriteAsGiven(FaultShaping.Shape(fault, form), form);

    /// <summary>The fault's bytes in a form with the content exactly as given.</summary>
    /// <param name="fault">What to answer.</param>
    /// <param name="form">The form.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] WriteAsGiven(InsiFault fault, FaultForm form)
    {
        var (body, open, prefix, language) = form.Shape switch
        {
            FaultShape.F1 => (
                "<env:Body xmlns:S=\"" + InsiNames.Soap12 + "\" xmlns:env=\"" + InsiNames.Soap12 + "\">",
                "<S:Fault xmlns:ns4=\"" + InsiNames.Soap11 + "\">",
                "S:",
                "en"),
            FaultShape.F2 => ("<env:Body xmlns:env=\"" + InsiNames.Soap12 + "\">", "<soap:Fault>", "soap:", "fr"),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form.Shape, null),
        };
        var xml = new Utf8Xml().Raw(Start);
        if (fault.SoapCode == "VersionMismatch")
            xml.Raw(Upgrade);
        xml.Raw(body).Raw(open).Raw($"<{prefix}Code><{prefix}Value>{prefix}").Text(fault.SoapCode).Raw($"</{prefix}Value>");
        if (fault.Subcode is { } subcode)
            xml.Raw($"<{prefix}Subcode><{prefix}Value>{prefix}").Text(subcode).Raw($"</{prefix}Value></{prefix}Subcode>");
        xml.Raw($"</{prefix}Code><{prefix}Reason><{prefix}Text xml:lang=\"{language}\">").Content(fault.Reason, form.CData).Raw($"</{prefix}Text></{prefix}Reason>");
        if (fault.DetailCode is not null)
        {
            xml.Raw($"<{prefix}Detail><siram:Erreur xmlns:siram=\"" + InsiNames.Siram + "\"");
            if (form.SeveriteFirst)
                xml.Attribute("severite", fault.Severite).Attribute("messageID", fault.MessageId).Attribute("code", fault.DetailCode);
            else
                xml.Attribute("code", fault.DetailCode).Attribute("messageID", fault.MessageId).Attribute("severite", fault.Severite);
            xml.Raw(">").Content(fault.DetailText ?? "", form.CData).Raw($"</siram:Erreur></{prefix}Detail>");
        }

        return xml.Raw($"</{prefix}Fault></env:Body></soap:Envelope>").ToArray();
    }
}
