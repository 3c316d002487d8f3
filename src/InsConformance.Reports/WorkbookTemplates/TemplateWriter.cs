using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using InsConformance.Certification.Importing;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>
/// Fills a copy of an official requirement workbook: its sheets of requirements get texts in some cells, every other part of the package is copied as it is.
/// The workbook is hostile input; the reader of the import bounds it first.
/// </summary>
internal static class TemplateWriter
{
    /// <summary>Bytes of all parts together once unpacked.</summary>
    private const long MaxBytes = 512L * 1024 * 1024;

    public static TemplateFill Write(string template, RunEvidence run, ProofFiles files, ReportOptions options)
    {
        var name = Path.GetFileName(template);
        var target = run.Folder.At(name);
        if (Path.GetFullPath(template) == target)
            throw new InputException("template-place", new Place(template), "the filled copy would replace the workbook itself", "give a workbook outside the run folder");
        if (RunFolder.IsOwn(name))
        {
            throw new InputException(
                "template-place", new Place(template), $"the filled copy takes the workbook's name, and a report writes its own {name}", "give the workbook a name of its own, e.g. EXIGENCES.xlsx");
        }

        var book = WorkbookImport.Book(template, options.TemplateSheet);
        var answers = new TemplateAnswers(run, files);
        var known = book.Sheets.Where(s => s.Rows.Any(r => r.Ids.Any(answers.Knows))).DistinctBy(s => s.Part, StringComparer.Ordinal).ToArray();
        if (known.Length == 0)
            throw NothingKnown(template, book);

        try
        {
            using var zip = ZipFile.OpenRead(template);
            if (zip.Entries.Any(e => e.FullName.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)))
                throw new InputException("template-signed", new Place(template), "the workbook is digitally signed, and filling it would break the signature", "give an unsigned copy");
            var filled = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var edits = known.Select(places =>
            {
                var part = PartText.Of(Read(zip.GetEntry(places.Part)!, template));
                var sheet = SheetStructure.Of(part.Text);
                var edit = new TemplateEdits(template, book, places, sheet, options.ResultWords, sheet.IsProtected ? Unlocked(zip, template) : null);
                edit.Add(answers);
                filled.Add(places.Part, part.With(SheetEditor.Apply(sheet, edit.All)));
                return edit;
            }).ToArray();
            OutputFile.Write(target, stream => Copy(zip, stream, filled, template));
            return new TemplateFill(target, [.. known.Zip(edits, (s, e) => new FilledSheet(s.Sheet, e.Rows))])
            {
                OtherSheets = book.LeftOut,
                UnknownSheets = [.. book.Sheets.Except(known).Select(s => s.Sheet)],
                Unknown = [.. known.SelectMany(s => s.Rows).SelectMany(r => r.Ids).Where(id => !answers.Knows(id)).Distinct(StringComparer.Ordinal)],
                Kept = [.. edits.SelectMany(e => e.Kept)],
                Replaced = [.. edits.SelectMany(e => e.Replaced)],
                Unlisted = [.. edits.SelectMany(e => e.Unlisted)],
            };
        }
        catch (Exception e) when (e is InvalidDataException or DecoderFallbackException or XmlException)
        {
            throw new InputException("not-a-workbook", new Place(template), $"the workbook cannot be filled: {e.Message}", "open it in a spreadsheet program and save it as .xlsx", e);
        }
    }

    private static InputException NothingKnown(string template, RequirementBook book)
    {
        string[] ids = [.. book.Sheets.SelectMany(s => s.Rows).SelectMany(r => r.Ids).Distinct(StringComparer.Ordinal).Take(5)];
        return new InputException(
            "template-ids",
            new Place($"{template} ({string.Join(", ", book.Sheets.Select(s => s.Sheet))})"),
            ids.Length == 0 ? "the sheet has the headers and no requirement below" : $"no id of the workbook is in the judged requirement sets: {string.Join(", ", ids)}",
            "import the workbook and judge the run by it: insconf requirements import FILE.xlsx");
    }

    private static HashSet<string> Unlocked(ZipArchive zip, string template) =>
        zip.GetEntry("xl/styles.xml") is { } styles ? LockedStyles.Unlocked(XDocument.Load(XmlReader.Create(new MemoryStream(Read(styles, template)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))) : [];

    private static byte[] Read(ZipArchiveEntry entry, string template)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open())
            Bounded(stream, bytes, MaxBytes / 4, template);
        return bytes.ToArray();
    }

    /// <summary>The parts in their order, with their names and times, so that the same template and run give the same bytes.</summary>
    private static void Copy(ZipArchive source, Stream output, Dictionary<string, byte[]> filled, string template)
    {
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var left = MaxBytes;
        foreach (var entry in source.Entries)
        {
            var copy = target.CreateEntry(entry.FullName, entry.CompressedLength == entry.Length ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            copy.LastWriteTime = entry.LastWriteTime;
            copy.ExternalAttributes = entry.ExternalAttributes;
            using var to = copy.Open();
            if (filled.TryGetValue(entry.FullName, out var text))
            {
                to.Write(text);
                continue;
            }

            using var from = entry.Open();
            left -= Bounded(from, to, left, template);
        }
    }

    private static long Bounded(Stream from, Stream to, long limit, string template)
    {
        var buffer = new byte[1 << 16];
        var copied = 0L;
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            copied += read;
            if (copied > limit)
                throw new InputException("not-a-workbook", new Place(template), FormattableString.Invariant($"the workbook unpacks to more than {MaxBytes} bytes"), "give the workbook as it was published");
            to.Write(buffer, 0, read);
        }

        return copied;
    }
}
