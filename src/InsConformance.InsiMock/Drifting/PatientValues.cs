using InsConformance.InsiMock.Recording.Masking;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Drifting;

/// <summary>What one exchange says of its patient, so that a code or label of the real service that quotes it is not shown.</summary>
internal sealed class PatientValues
{
    /// <summary>Stands for such a text; the same for all, so that they count as one difference.</summary>
    public const string Hidden = "[texte qui cite des valeurs de la personne]";

    private readonly Secrets _values = new(new MaskKey());

    /// <summary>Learns the traits and numbers that stand in the messages of an exchange.</summary>
    public PatientValues(params IEnumerable<MessageScan?> messages)
    {
        foreach (var element in messages.OfType<MessageScan>().SelectMany(m => m.Elements))
        {
            if (element.Text.Length > 0 && FieldRules.Of(element) is FieldKind.Identity)
                _values.LearnPatient(element.Text);
        }
    }

    public IEnumerable<(DriftKind Kind, string What, string Real, string Mock)> Hide(IEnumerable<(DriftKind Kind, string What, string Real, string Mock)> differences) =>
        differences.Select(d => (d.Kind, d.What, Hide(d.Real), Hide(d.Mock)));

    private string Hide(string text) => _values.Hide(text) == text ? text : Hidden;
}
