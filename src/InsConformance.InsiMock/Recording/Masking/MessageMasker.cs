using System.Buffers;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>Masks one message where it stands: bytes that are not masked stay as they came.</summary>
/// <param name="key">The recording's key.</param>
/// <param name="secrets">The secrets of the exchange, learnt from its request and looked for in both messages.</param>
/// <param name="masksIdentities">Whether patients are masked too.</param>
internal sealed class MessageMasker(MaskKey key, Secrets secrets, bool masksIdentities)
{
    private readonly List<(int Start, int End, byte[] Bytes)> _edits = [];
    private readonly SortedDictionary<string, int> _fields = new(StringComparer.Ordinal);

    /// <summary>Learns the secrets of a message, before anything is masked.</summary>
    public void Learn(MessageScan scan)
    {
        foreach (var element in scan.Elements)
        {
            if (element.Text.Length == 0)
                continue;
            var kind = FieldRules.Of(element);
            if (kind is FieldKind.Identity && masksIdentities)
                secrets.LearnPatient(element.Text);
            else if (kind is FieldKind.Secret && element.LocalName is "IDAM" or "Emetteur" or "NameID" or "Issuer" or "AttributeValue")
                secrets.Learn(element.Text);
        }
    }

    public MaskedMessage Mask(MessageScan scan)
    {
        _edits.Clear();
        _fields.Clear();
        foreach (var owned in scan.Texts.GroupBy(t => t.Kind is TextKind.Text or TextKind.CData ? t.Owner : null))
        {
            if (owned.Key is { } element)
                MaskElement(element, [.. owned]);
            else
                MaskLoose(owned);
        }

        foreach (var element in scan.Elements)
            MaskAttributes(element);
        return new MaskedMessage(Rewrite(scan.Bytes), new Dictionary<string, int>(_fields));
    }

    private void MaskElement(ScannedElement element, IReadOnlyList<ScannedText> pieces)
    {
        if (string.IsNullOrWhiteSpace(element.Text))
            return;
        var masked = KindOf(element) switch
        {
            FieldKind.Secret when FieldRules.IsDistinguishedName(element) => DistinguishedName.Mask(element.Text, key),
            FieldKind.Secret => key.Text(element.Text),
            FieldKind.Open => secrets.Hide(element.Text),
            _ => element.Text,
        };
        if (masked == element.Text)
            return;

        // A text may be cut by comments, children and CDATA: each piece keeps its share.
        var taken = 0;
        foreach (var piece in pieces)
        {
            var share = masked.Substring(taken, piece.Value.Length);
            taken += piece.Value.Length;
            if (share != piece.Value)
                Edit(piece, share);
        }

        Count(element.LocalName);
    }

    // Comments and instructions hold whatever somebody left there.
    private void MaskLoose(IEnumerable<ScannedText> texts)
    {
        foreach (var text in texts.Where(t => t.Kind is TextKind.Comment or TextKind.Instruction))
        {
            var masked = key.Text(text.Value);
            if (masked == text.Value)
                continue;
            Edit(text, masked);
            Count(text.Kind is TextKind.Comment ? "comment" : "instruction");
        }
    }

    private void MaskAttributes(ScannedElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var masked = FieldRules.IsOpen(attribute, element) ? secrets.Hide(attribute.Value) : key.Text(attribute.Value);
            if (masked == attribute.Value)
                continue;
            _edits.Add((attribute.ValueStart, attribute.ValueEnd, CharacterData.Escape(masked)));
            Count("@" + attribute.LocalName);
        }
    }

    private FieldKind KindOf(ScannedElement element) =>
        FieldRules.Of(element) is var kind && kind is FieldKind.Identity && masksIdentities ? FieldKind.Secret : kind;

    private void Edit(ScannedText text, string masked) => _edits.Add((
        text.Start, text.End, text.Kind is TextKind.Text ? CharacterData.Escape(masked) : System.Text.Encoding.UTF8.GetBytes(masked)));

    private void Count(string field) => _fields[field] = _fields.GetValueOrDefault(field) + 1;

    private ReadOnlyMemory<byte> Rewrite(ReadOnlyMemory<byte> bytes)
    {
        if (_edits.Count == 0)
            return bytes;
        _edits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var written = new ArrayBufferWriter<byte>(bytes.Length);
        var at = 0;
        foreach (var (start, end, replacement) in _edits)
        {
            written.Write(bytes.Span[at..start]);
            written.Write(replacement);
            at = end;
        }

        written.Write(bytes.Span[at..]);
        return written.WrittenMemory;
    }
}
