using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>What a search brings together. Filled by one thread.</summary>
internal sealed class Finds
{
    private readonly HashSet<Sighting> _seen = [];
    private readonly List<Sighting> _sightings = [];
    private readonly List<(Place Place, string What)> _secrets = [];
    private readonly List<UnsearchedFile> _unsearched = [];

    /// <summary>Values that say who somebody is, each once per place.</summary>
    public IReadOnlyList<Sighting> Sightings => _sightings;

    /// <summary>Private keys and PINs.</summary>
    public IReadOnlyList<(Place Place, string What)> Secrets => _secrets;

    /// <summary>What could not be looked into.</summary>
    public IReadOnlyList<UnsearchedFile> Unsearched => _unsearched;

    /// <summary>How often something was found, also again in its place.</summary>
    public int Count { get; private set; }

    public void Add(IdentityKind kind, string value, Place place, string element, bool isDamaged = false)
    {
        Count++;
        var sighting = new Sighting(kind, value, place, element, isDamaged);
        if (_seen.Add(sighting))
            _sightings.Add(sighting);
    }

    public void AddSecret(Place place, string what)
    {
        Count++;
        _secrets.Add((place, what));
    }

    public void AddUnsearched(string file, string why)
    {
        if (!_unsearched.Contains(new UnsearchedFile(file, why)))
            _unsearched.Add(new UnsearchedFile(file, why));
    }
}
