using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Bindings;

/// <summary>The document that the scenario speaks of. One per scenario.</summary>
public sealed class ProducedDocument
{
    private LpsDocument? _last;

    /// <summary>The last one produced.</summary>
    /// <exception cref="HarnessException">No step has produced any.</exception>
    public LpsDocument Last
    {
        get => _last ?? throw new HarnessException("no-document", "the scenario speaks of a document before a step produced one", "add « l'utilisateur produit le document du patient »");
        internal set => _last = value;
    }
}
