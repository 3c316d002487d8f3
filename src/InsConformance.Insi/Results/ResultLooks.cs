using System.Collections.Immutable;

namespace InsConformance.Insi.Results;

/// <summary>The looks of an answer's XML: everything that a namespace-aware reader does not see.</summary>
public sealed record ResultLooks
{
    /// <summary>How the message begins.</summary>
    public XmlDeclaration Declaration { get; init; }

    /// <summary>Prefix of <c>Envelope</c>; empty for the default namespace.</summary>
    public string EnvelopePrefix { get; init; } = "soap";

    /// <summary>Whether an empty SOAP header comes before the body.</summary>
    public bool EmptyHeader { get; init; }

    /// <summary>Prefix of <c>Body</c>.</summary>
    public required string BodyPrefix { get; init; }

    /// <summary>Prefixes that <c>Body</c> binds to SOAP 1.2, in order; without its own, the envelope must bind it.</summary>
    public ImmutableArray<string> BodyDeclares { get; init; } = [];

    /// <summary>Prefix of <c>RESULTAT</c> and what it holds; empty for the default namespace.</summary>
    public string ResultPrefix { get; init; } = "";

    /// <summary>Prefixes and namespaces that <c>RESULTAT</c> declares, in order.</summary>
    public required ImmutableArray<(string Prefix, string Namespace)> ResultDeclares { get; init; }

    /// <summary>Whether every element inside <c>RESULTAT</c> declares a prefix of its own.</summary>
    public bool PrefixPerElement { get; init; }

    /// <summary>Whether attributes are in single quotes and tags end with a space.</summary>
    public bool LooseTags { get; init; }

    /// <summary>White space between elements.</summary>
    public XmlLayout Layout { get; init; }

    /// <summary>Comments.</summary>
    public XmlComments Comments { get; init; }

    /// <summary>How texts are written.</summary>
    public XmlTextStyle Text { get; init; }

    /// <summary>The looks of a recorded shape. What the source leaves open is inferred: the body of S2 is written as in fault shape F2.</summary>
    public static ResultLooks Of(SuccessShape shape) => shape switch
    {
        SuccessShape.S1 => new()
        {
            BodyPrefix = "env",
            BodyDeclares = ["S", "env"],
            ResultPrefix = "ns2",
            ResultDeclares = [("ns3", InsiNames.RecVit), ("ns2", InsiNames.Resultat), ("", InsiNames.RecSans)],
        },
        SuccessShape.S2 => new()
        {
            BodyPrefix = "env",
            BodyDeclares = ["env"],
            ResultDeclares = [("", InsiNames.Resultat), ("ns0", InsiNames.RecVit), ("ns1", InsiNames.RecSans)],
        },
        SuccessShape.S3 => new()
        {
            BodyPrefix = "S",
            BodyDeclares = ["S"],
            ResultDeclares = [("", InsiNames.Resultat), ("ns3", InsiNames.RecVit), ("ns2", InsiNames.RecSans)],
            Layout = XmlLayout.Indented,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };
}
