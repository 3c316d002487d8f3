using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Insi.Faults;

/// <summary>
/// The faults that the service is known or supposed to send, as data: an editor who holds the official list gives a file with the same keys.
/// Immutable, thread-safe.
/// </summary>
public sealed class FaultCatalogue
{
    private static readonly Lazy<FaultCatalogue> Shipped = new(() => Read(DataResource.Yaml("InsConformance.Insi.Faults.fault-catalogue.yaml", "fault-catalogue.yaml")));
    private readonly Dictionary<string, FaultEntry> _byCode;

    private FaultCatalogue(IReadOnlyList<FaultEntry> entries)
    {
        Entries = entries;
        _byCode = entries.ToDictionary(e => e.Code, StringComparer.Ordinal);
    }

    /// <summary>The catalogue that comes with the program.</summary>
    public static FaultCatalogue Default => Shipped.Value;

    /// <summary>Every row, in file order.</summary>
    public IReadOnlyList<FaultEntry> Entries { get; }

    /// <summary>Reads a catalogue file; it replaces the shipped one as a whole.</summary>
    /// <param name="path">A YAML file with the keys of the shipped one.</param>
    /// <exception cref="InputException">Unreadable, or a wrong value, with its place.</exception>
    public static FaultCatalogue Load(string path) => Read(YamlFile.Load(path));

    /// <summary>The row of a detail code, or <see langword="null"/>.</summary>
    public FaultEntry? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The row of a detail code that must be there.</summary>
    /// <exception cref="InputException">Unknown; the message lists the known codes.</exception>
    public FaultEntry Get(string code) => Find(code) ?? throw new InputException(
        "fault-unknown", null, $"no fault '{code}' in the catalogue", $"known: {string.Join(", ", Entries.Select(e => e.Code))}");

    private static FaultCatalogue Read(YamlMap file)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reason in file.Maps("reasons"))
        {
            if (!reasons.TryAdd(reason.Text("subcode"), reason.Text("text")))
                throw reason.Error("subcode", "this subcode has a reason already");
            reason.RefuseUnknownKeys();
        }

        var entries = new List<FaultEntry>();
        foreach (var row in file.Maps("faults"))
        {
            var entry = ReadEntry(row, reasons);
            if (entries.Exists(e => e.Code == entry.Code))
                throw row.Error("code", $"'{entry.Code}' is listed twice");
            entries.Add(entry);
        }

        file.RefuseUnknownKeys();
        return entries.Count > 0 ? new FaultCatalogue(entries) : throw file.Error("faults", "the catalogue lists no fault");
    }

    private static FaultEntry ReadEntry(YamlMap row, Dictionary<string, string> reasons)
    {
        var subcode = row.Text("subcode");
        var entry = new FaultEntry
        {
            Code = row.Text("code"),
            Subcode = subcode,
            SoapCode = row.Text("soap-code") is "Sender" or "Receiver" ? row.Text("soap-code") : throw row.Error("soap-code", "'soap-code' must be Sender or Receiver"),
            Severite = row.Text("severite"),
            Reason = row.OptionalText("reason") ?? reasons.GetValueOrDefault(subcode) ?? throw row.Error("subcode", $"no reason is given for '{subcode}'"),
            DetailText = row.Text("detail"),
            DefaultShape = Enum.TryParse<FaultShape>(row.Text("shape"), out var shape) && Enum.IsDefined(shape)
                ? shape
                : throw row.Error("shape", "'shape' must be F1 or F2"),
            EchoesMessageId = row.Flag("echoes-message-id", true),
            Trigger = row.Text("trigger"),
            Evidence = EvidenceMarkWords.TryParse(row.Text("evidence"), out var mark)
                ? mark
                : throw row.Error("evidence", "'evidence' must be one of XSD, LIVE, CNDA, OFF2, CLIENT, INF, STD"),
            Note = row.OptionalText("note"),
        };
        row.RefuseUnknownKeys();
        return entry;
    }
}
