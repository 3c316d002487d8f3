using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>A node of the tree that cardpeek makes of a card.</summary>
/// <param name="Label">What it calls the node.</param>
/// <param name="Id">Tag, file or application.</param>
/// <param name="Value">The bytes, as text of their hexadecimal digits after <c>8:</c>.</param>
/// <param name="Shown">What it shows of the bytes.</param>
/// <param name="Children">The nodes inside.</param>
internal sealed record CardpeekNode(string? Label, string? Id, string? Value, string? Shown, IReadOnlyList<CardpeekNode> Children)
{
    public static CardpeekNode Of(XElement node)
    {
        var attributes = node.Elements("attr").ToDictionary(a => (string)a.Attribute("name")!, a => a.Value, StringComparer.Ordinal);
        return new CardpeekNode(
            attributes.GetValueOrDefault("label"),
            attributes.GetValueOrDefault("id"),
            attributes.GetValueOrDefault("val"),
            attributes.GetValueOrDefault("alt"),
            [.. node.Elements("node").Select(Of)]);
    }

    /// <summary>This node and all below it, in order.</summary>
    public IEnumerable<CardpeekNode> All => Children.SelectMany(c => c.All).Prepend(this);

    /// <summary>The only node of a label below this one.</summary>
    public CardpeekNode The(string label) => Assert.Single(All, n => n.Label == label);

    /// <summary>What is shown under a label directly below this node, or <see langword="null"/>.</summary>
    public string? ShownOf(string label) => Children.SingleOrDefault(c => c.Label == label)?.Shown;

    /// <summary>The bytes under a label directly below this node, as ASCII, or <see langword="null"/>.</summary>
    public string? TextOf(string label) => Children.SingleOrDefault(c => c.Label == label)?.Value is ['8', ':', .. var hex] ? Encoding.ASCII.GetString(Convert.FromHexString(hex)) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Label} {Id} {Shown}");
}
