using InsConformance.Foundation;

namespace InsConformance.Gherkin.Features;

/// <summary>The ids of the nodes of one feature document, made when first asked for. Not thread-safe.</summary>
internal sealed class AstIds(IdSource source)
{
    private readonly Dictionary<object, Guid> _ids = new(ReferenceEqualityComparer.Instance);

    public Guid this[object node]
    {
        get
        {
            if (!_ids.TryGetValue(node, out var id))
                _ids.Add(node, id = source.Next());
            return id;
        }
    }
}
