using System.Buffers.Binary;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Vitale;

/// <summary>
/// The start of validity (66/80). Which file holds it is not public: the files that EF 2001 names are gone through until it is found, as an independent
/// reader does. Cards study section 4.2 [3rd].
/// </summary>
internal static class VitaleValidity
{
    private const int MostFiles = 32;

    public static string? Read(VitaleFileReader files)
    {
        if (!files.SelectApplication(VitaleLayout.VitaleAid) || !files.SelectFile(VitaleLayout.Pointers) || files.Read() is not { } pointers)
            return null;
        foreach (var (aid, file) in FilesOf(pointers).Take(MostFiles))
        {
            if (files.SelectApplication(aid.Span) && files.SelectFile(file) && files.Read() is { } content && !VitaleFileReader.IsEmpty(content.Span)
                && BerTlv.Find(content, VitaleLayout.Card) is { } card && CardText.Of(card, VitaleLayout.ValidFrom) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Application and identifier of every file that EF 2001 names.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Aid, ushort File)> FilesOf(ReadOnlyMemory<byte> pointers)
    {
        var root = BerTlv.Find(pointers, VitaleLayout.PointerFile) ?? default;
        var applications = new Dictionary<ushort, ReadOnlyMemory<byte>>();
        foreach (var application in CardText.All(BerTlv.Find(root, VitaleLayout.PointerApplications) ?? default, VitaleLayout.PointerApplication))
        {
            if (application.Length is > 4 and <= 20)
                applications.TryAdd(BinaryPrimitives.ReadUInt16BigEndian(application.Span), application[4..]);
        }

        foreach (var entry in CardText.All(root, VitaleLayout.PointerEntry))
        {
            if (entry.Length >= 12 && applications.TryGetValue(BinaryPrimitives.ReadUInt16BigEndian(entry.Span[8..]), out var aid))
                yield return (aid, BinaryPrimitives.ReadUInt16BigEndian(entry.Span[10..]));
        }
    }
}
