using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Results;

/// <summary>
/// Writes business answers in the recorded shapes, prefixes and namespace declarations included. Contract section 3.2. What the source leaves open is inferred:
/// the body of S2 is written as in fault shape F2, and the envelope of all shapes carries prefix <c>soap</c>. Thread-safe.
/// </summary>
public static class ResultWriter
{
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + InsiNames.Soap12 + "\">";

    /// <summary>The answer's bytes, its content shaped first by <see cref="ResultShaping"/>.</summary>
    /// <param name="result">What to answer.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="layout">Layout of S3; ignored by the others, which are always on one line.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] Write(SearchResult result, SuccessShape shape, ResultLayout? layout = null) =>
        WriteAsGiven(ResultShaping.Shape(result, shape), shape, layout);

    /// <summary>The answer's bytes with the content exactly as given, even where the shape was never seen with it.</summary>
    /// <param name="result">What to answer.</param>
    /// <param name="shape">Prefixes and declarations.</param>
    /// <param name="layout">Layout of S3.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static byte[] WriteAsGiven(SearchResult result, SuccessShape shape, ResultLayout? layout = null)
    {
        var xml = new Utf8Xml().Raw(Start);
        layout = shape == SuccessShape.S3 ? layout ?? ResultLayout.Default : new ResultLayout(PrettyPrinted: false);
        var (open, close, prefix) = shape switch
        {
            SuccessShape.S1 => (
                "<env:Body xmlns:S=\"" + InsiNames.Soap12 + "\" xmlns:env=\"" + InsiNames.Soap12 + "\">"
                + "<ns2:RESULTAT xmlns:ns3=\"" + InsiNames.RecVit + "\" xmlns:ns2=\"" + InsiNames.Resultat + "\" xmlns=\"" + InsiNames.RecSans + "\">",
                "</ns2:RESULTAT></env:Body>",
                "ns2:"),
            SuccessShape.S2 => (
                "<env:Body xmlns:env=\"" + InsiNames.Soap12 + "\">"
                + "<RESULTAT xmlns=\"" + InsiNames.Resultat + "\" xmlns:ns0=\"" + InsiNames.RecVit + "\" xmlns:ns1=\"" + InsiNames.RecSans + "\">",
                "</RESULTAT></env:Body>",
                ""),
            SuccessShape.S3 => (
                "<S:Body xmlns:S=\"" + InsiNames.Soap12 + "\">"
                + "<RESULTAT xmlns=\"" + InsiNames.Resultat + "\" xmlns:ns3=\"" + InsiNames.RecVit + "\" xmlns:ns2=\"" + InsiNames.RecSans + "\">",
                "</RESULTAT></S:Body>",
                ""),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
        };
        xml.Raw(open);
        new ResultBody(xml, prefix, layout).Write(result);
        return xml.Raw(close).Raw("</soap:Envelope>").ToArray();
    }
}
