using System.Globalization;
using InsConformance.Foundation;

namespace InsConformance.Certification.Assessments;

/// <summary>What certification needs to know of one played scenario.</summary>
/// <param name="Key">Stable identity, <c>uri:line</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tags">All its tags, with <c>@</c>.</param>
/// <param name="Verdict">How it ended.</param>
public sealed record ScenarioOutcome(string Key, string Name, IReadOnlyList<string> Tags, Verdict Verdict)
{
    /// <summary>Whether a picture was attached while it played; <see langword="null"/> when nothing was played, so that none is asked for.</summary>
    public bool? HasPicture { get; init; }

    /// <summary>The scenario's place, read from its key.</summary>
    public Place Place
    {
        get
        {
            var colon = Key.LastIndexOf(':');
            return colon > 0 && int.TryParse(Key.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                ? new Place(Key[..colon], line)
                : new Place(Key);
        }
    }
}
