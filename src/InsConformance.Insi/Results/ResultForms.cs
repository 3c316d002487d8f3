using System.Diagnostics.CodeAnalysis;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Results;

/// <summary>
/// The forms of an answer, by name. The recorded shapes come first; each of the others changes one thing that the service's next version may change too,
/// as it did in October 2022. Contract section 3.2. Immutable, thread-safe.
/// </summary>
public static class ResultForms
{
    private static readonly Dictionary<string, ResultForm> ByName;

    static ResultForms()
    {
        S1 = Recorded(SuccessShape.S1, EvidenceMark.Live);
        S2 = Recorded(SuccessShape.S2, EvidenceMark.Live);
        S3 = Recorded(SuccessShape.S3, EvidenceMark.Cnda);
        All =
        [
            S1,
            S2,
            S3,
            new("S3-one-line", S3.Content, S3.Looks with { Layout = XmlLayout.OneLine }, EvidenceMark.Cnda),
            new("S3-comments", S3.Content, S3.Looks with { Comments = XmlComments.BetweenElements }, EvidenceMark.Cnda),
            .. OtherContents(),
            .. OtherNamespaces(),
            Looks("S2-no-declaration", l => l with { Declaration = XmlDeclaration.None }),
            Looks("S2-single-quotes", l => l with { Declaration = XmlDeclaration.SingleQuotes, LooseTags = true }),
            Looks("S2-byte-order-mark", l => l with { Declaration = XmlDeclaration.ByteOrderMark }),
            Looks("S2-empty-header", l => l with { EmptyHeader = true }),
            Looks("S2-indented", l => l with { Layout = XmlLayout.Indented }),
            Looks("S2-tabs-crlf", l => l with { Layout = XmlLayout.TabsAndCrLf }),
            Looks("S2-comments-in-text", l => l with { Comments = XmlComments.InText }),
            Looks("S2-cdata", l => l with { Text = XmlTextStyle.CData }),
            Looks("S2-references", l => l with { Text = XmlTextStyle.References }),
        ];
        ByName = All.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>Every form, recorded shapes first: the order of the rotation.</summary>
    public static IReadOnlyList<ResultForm> All { get; }

    /// <summary>The shape of January to October 2022.</summary>
    public static ResultForm S1 { get; }

    /// <summary>The present shape.</summary>
    public static ResultForm S2 { get; }

    /// <summary>The shape of the CNDA files.</summary>
    public static ResultForm S3 { get; }

    /// <summary>The form of a recorded shape.</summary>
    public static ResultForm Of(SuccessShape shape) => shape switch
    {
        SuccessShape.S1 => S1,
        SuccessShape.S2 => S2,
        SuccessShape.S3 => S3,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    /// <summary>Reads a name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ResultForm? form) => ByName.TryGetValue(name, out form);

    /// <summary>The form of that name.</summary>
    /// <exception cref="InputException">Unknown; the message lists the known ones.</exception>
    public static ResultForm Get(string name) => ByName.GetValueOrDefault(name) ?? throw new InputException(
        "shape", null, $"'{name}' is no form of an answer, which is one of {string.Join(", ", All.Select(f => f.Name))}");

    private static ResultForm Recorded(SuccessShape shape, EvidenceMark evidence) =>
        new(shape.ToString(), ResultContent.Of(shape), ResultLooks.Of(shape), evidence);

    private static ResultForm[] OtherContents() =>
    [
        Content("S1-no-prenom", S1, c => c with { Prenom = false }),
        Content("S1-corsica-letter", S1, c => c with { NumericCorsica = false }),
        Content("S1-dates", S1, c => c with { HistoryDates = true }),
        Content("S2-prenom", S2, c => c with { Prenom = true }),
        Content("S2-corsica-digits", S2, c => c with { NumericCorsica = true }),
        Content("S2-no-dates", S2, c => c with { HistoryDates = false }),
        Content("S2-type", S2, c => c with { TypeMatricule = true }),
        Content("S2-history-reversed", S2, c => c with { ReversedHistory = true }),
    ];

    private static ResultForm[] OtherNamespaces() =>
    [
        Looks("S2-other-prefixes", l => l with
        {
            EnvelopePrefix = "SOAP-ENV",
            BodyPrefix = "SOAP-ENV",
            BodyDeclares = [],
            ResultPrefix = "ins",
            ResultDeclares = [("ins", InsiNames.Resultat)],
        }),
        Looks("S2-misleading-prefixes", l => l with
        {
            ResultPrefix = "ns1",
            ResultDeclares = [("ns1", InsiNames.Resultat), ("ns2", InsiNames.RecVit), ("soap", InsiNames.RecSans)],
        }),
        Looks("S2-default-envelope", l => l with { EnvelopePrefix = "", BodyPrefix = "", BodyDeclares = [] }),
        Looks("S2-prefix-per-element", l => l with { PrefixPerElement = true }),
        Looks("S2-declarations-reversed", l => l with { ResultDeclares = [.. l.ResultDeclares.Reverse()] }),
    ];

    private static ResultForm Content(string name, ResultForm of, Func<ResultContent, ResultContent> change) =>
        new(name, change(of.Content), of.Looks, EvidenceMark.Inferred);

    private static ResultForm Looks(string name, Func<ResultLooks, ResultLooks> change) => new(name, S2.Content, change(S2.Looks), EvidenceMark.Inferred);
}
