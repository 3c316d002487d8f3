using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Results;

/// <summary>One way to write an answer: a recorded shape, or a shape changed in one respect that the schemas and XML leave free. Immutable, thread-safe.</summary>
public sealed class ResultForm
{
    internal ResultForm(string name, ResultContent content, ResultLooks looks, EvidenceMark evidence)
    {
        Name = name;
        Content = content;
        Looks = looks;
        Evidence = evidence;
        (Head, Tail) = ResultEnvelope.Of(looks);
    }

    /// <summary>e.g. <c>S2</c> or <c>S2-cdata</c>; the journal and the switches use it.</summary>
    public string Name { get; }

    /// <summary>What of the identity shows.</summary>
    public ResultContent Content { get; }

    /// <summary>The looks of the XML.</summary>
    public ResultLooks Looks { get; }

    /// <summary>Whether such an answer was seen, and where.</summary>
    public EvidenceMark Evidence { get; }

    /// <summary>Everything before the content of <c>RESULTAT</c>.</summary>
    internal byte[] Head { get; }

    /// <summary>Everything after it.</summary>
    internal byte[] Tail { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
