using System.IO.Compression;
using System.Text;
using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>Looks through a file by what its bytes are, whatever its name says. What it cannot read it names. Used by one thread.</summary>
internal sealed class FileSearch(Finds finds, TextSearch search)
{
    private const int Deepest = 3;
    private const long MostUnpacked = 256L * 1024 * 1024;
    private long _unpacked;

    /// <summary>Looks through bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">How it is called when it cannot be read.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="element">Told with what is found.</param>
    public void Look(byte[] bytes, string name, Place place, string element) => Look(bytes, name, place, element, 0);

    private void Look(byte[] bytes, string name, Place place, string element, int depth)
    {
        if (bytes.Length == 0)
            return;
        if (DerSecrets.In(bytes) is { } what)
            finds.AddSecret(place, what);
        switch (bytes)
        {
            case [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]:
                Pdf(bytes, name, place, element);
                break;
            case [(byte)'P', (byte)'K', 3, 4, ..]:
                Archive(bytes, name, place, depth);
                break;
            case [0x1F, 0x8B, ..]:
                Packed(bytes, name, place, element, depth);
                break;
            default:
                if (PictureKind(bytes) is { } picture)
                    Closed(bytes, name, $"{picture} : pixels non lus", place, element);
                else if (TextSearch.TryText(bytes, out var text))
                    Text(bytes, text, name, place, element);
                else
                    Closed(bytes, name, "format non lu", place, element);
                break;
        }
    }

    private void Text(byte[] bytes, string text, string name, Place place, string element)
    {
        foreach (var (label, kind, value) in LabelledValues.InText(text))
            finds.Add(kind, value, place, label);
        foreach (var (label, kind, value) in LabelledValues.InTable(Rows(name, text)))
            finds.Add(kind, value, place, label);
        foreach (var (label, kind, value) in Hl7Names.In(text))
            finds.Add(kind, value, place, label);
        if (text.AsSpan().TrimStart().StartsWith("<") && !name.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            XmlSearch.Look(bytes, place, finds, search);
        else if (!JsonSearch.Look(text, place, finds, search))
            search.Look(text, place, element);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows(string name, string text) =>
        !name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? []
        : [.. text.Split('\n').Select(l => (IReadOnlyList<string>)[.. l.Trim('\r', '\uFEFF').Split(text.Contains(';') ? ';' : text.Contains('\t') ? '\t' : ',').Select(c => c.Trim().Trim('"'))])];

    private void Pdf(byte[] bytes, string name, Place place, string element)
    {
        var pdf = PdfText.Read(bytes);
        foreach (var text in pdf.Texts)
            search.Look(text, place, element);
        // Letters set one by one: what stands together is known by its key alone.
        foreach (var number in pdf.Numbers.Where(FreeNumbers.HasItsKey))
            finds.Add(IdentityKind.Matricule, number, place, element);
        foreach (var why in pdf.Unread)
            finds.AddUnsearched(name, why);
    }

    private void Archive(byte[] bytes, string name, Place place, int depth)
    {
        if (depth >= Deepest)
        {
            finds.AddUnsearched(name, "archive dans une archive, trop profonde");
            return;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            foreach (var entry in archive.Entries.Where(e => e.Length > 0))
            {
                search.Look(entry.FullName, place, "name");
                if (Unpack(entry.Length, entry.Open, $"{name}, {entry.FullName}") is { } inside)
                    Look(inside, $"{name}, {entry.FullName}", place, entry.FullName, depth + 1);
            }
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException)
        {
            finds.AddUnsearched(name, "archive illisible ou chiffrée");
        }
    }

    private void Packed(byte[] bytes, string name, Place place, string element, int depth)
    {
        try
        {
            if (Unpack(0, () => new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress), name) is { } inside && depth < Deepest)
                Look(inside, name, place, element, depth + 1);
        }
        catch (InvalidDataException)
        {
            finds.AddUnsearched(name, "archive illisible ou chiffrée");
        }
    }

    /// <summary>What is packed, unless it is a bomb.</summary>
    private byte[]? Unpack(long length, Func<Stream> open, string name)
    {
        using var inside = new MemoryStream((int)Math.Min(length, 1 << 20));
        using var stream = open();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            _unpacked += read;
            if (_unpacked > MostUnpacked)
            {
                finds.AddUnsearched(name, "contenu trop grand une fois décompressé");
                return null;
            }

            inside.Write(buffer, 0, read);
        }

        return inside.ToArray();
    }

    /// <summary>What is written in the open in a file that is not read: comments of pictures, keys, texts in either width.</summary>
    private void Closed(byte[] bytes, string name, string why, Place place, string element)
    {
        finds.AddUnsearched(name, why);
        search.Certificates(bytes, place, element);
        foreach (var text in Runs(bytes))
            search.Look(text, place, element);
    }

    private static IEnumerable<string> Runs(byte[] bytes)
    {
        var run = new StringBuilder();
        for (var i = 0; i <= bytes.Length; i++)
        {
            if (i < bytes.Length && bytes[i] is >= 0x20 and < 0x7F or 0x0A or 0x0D or 0x09)
            {
                run.Append((char)bytes[i]);
                // UTF-16 has a zero behind each plain character.
                if (i + 1 < bytes.Length && bytes[i + 1] == 0)
                    i++;
                continue;
            }

            if (run.Length >= 12)
                yield return run.ToString();
            run.Clear();
        }
    }

    private static string? PictureKind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image PNG",
        [0xFF, 0xD8, 0xFF, ..] => "image JPEG",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image GIF",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image BMP",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image WebP",
        [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => "image TIFF",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "film",
        _ => null,
    };
}
