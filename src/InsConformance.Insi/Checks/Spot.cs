using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>Where a part of a payload is, or would be; looked up only when a breach is to be shown.</summary>
/// <param name="NamespaceUri">Namespace of the payload.</param>
/// <param name="Parent">Local name of the element around the part.</param>
/// <param name="Name">Local name of the part.</param>
/// <param name="Index">Which of the parts of that name.</param>
internal readonly record struct Spot(string NamespaceUri, string Parent, string Name, int Index = 0)
{
    /// <summary>In a batch, the element of each person; <see langword="null"/> elsewhere.</summary>
    public string? Person { get; init; }

    /// <summary>Which person.</summary>
    public int PersonIndex { get; init; }

    /// <summary>The part, or else the nearest element around the place where it is missing.</summary>
    public SeenElement? Find(ReceivedRequest request)
    {
        SeenElement? around = null;
        var (index, person) = (Index, Person is null ? 0 : PersonIndex + 1);
        foreach (var element in request.Elements)
        {
            if (element.Depth < 3 || element.NamespaceUri != NamespaceUri || !IsInBody(element))
                continue;
            if (element.Depth == 3)
                around = element;
            if (Person is not null && element.Depth == 4 && element.LocalName == Person)
            {
                if (person-- == 0)
                    return around;
                if (person == 0)
                    around = element;
            }

            if (person != 0)
                continue;
            if (element.LocalName == Name && element.Parent!.LocalName == Parent)
            {
                if (index-- == 0)
                    return element;
            }
            else if (element.LocalName == Parent)
            {
                around = element;
            }
        }

        return around;
    }

    private static bool IsInBody(SeenElement element)
    {
        var top = element;
        while (top.Depth > 2)
            top = top.Parent!;
        return top.LocalName == "Body";
    }
}
