using InsConformance.Insi.Operations;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>
/// A request as it came: nothing is trimmed or normalised, an absent part is <see langword="null"/>, and of a repeated part the first counts
/// (the contract checks name the others). Immutable.
/// </summary>
public sealed record ReceivedRequest
{
    /// <summary>The operation, told by the body's element.</summary>
    public required InsiOperation Operation { get; init; }

    /// <summary>Header <c>wsa:Action</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Header <c>wsa:MessageID</c>.</summary>
    public string? MessageId { get; init; }

    /// <summary>Header <c>ContexteBAM</c>.</summary>
    public BamContext? Bam { get; init; }

    /// <summary>Header <c>ContexteLPS</c>.</summary>
    public LpsContext? Lps { get; init; }

    /// <summary>Header <c>wsse:Security</c>.</summary>
    public SecurityHeader? Security { get; init; }

    /// <summary>What is asked.</summary>
    public required RequestPayload Payload { get; init; }

    /// <summary>What is asked when it is a search by traits, else <see langword="null"/>.</summary>
    public TraitsSearch? Search => Payload as TraitsSearch;

    /// <summary>Whether the contract of the operation is not public: true of verification. Contract section 1.4.</summary>
    public bool IsUnconfirmed => Payload is not (TraitsSearch or VitaleSearch);

    /// <summary>Every element in document order with its place; the first is the envelope.</summary>
    public required IReadOnlyList<SeenElement> Elements { get; init; }

    /// <summary>Size of the message.</summary>
    public required int ByteCount { get; init; }

    /// <summary>The first element of this namespace and name directly inside one of that name, or <see langword="null"/>.</summary>
    /// <param name="namespaceUri">Namespace of the wanted element.</param>
    /// <param name="parentName">Local name of the element around it.</param>
    /// <param name="localName">Local name of the wanted element.</param>
    public SeenElement? Find(string namespaceUri, string parentName, string localName)
    {
        for (var i = 0; i < Elements.Count; i++)
        {
            var element = Elements[i];
            if (element.Is(namespaceUri, localName) && element.Parent?.LocalName == parentName)
                return element;
        }

        return null;
    }
}
