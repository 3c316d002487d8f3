using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cards.Vitale;

/// <summary>The answers to reset by which cartes Vitale are known, as data that an editor can replace. Immutable, thread-safe.</summary>
public sealed class VitaleAtrs
{
    private const string File = "vitale-atr.yaml";
    private static readonly Lazy<VitaleAtrs> Shipped = new(ReadShipped);

    private VitaleAtrs(IReadOnlyList<VitaleAtr> known) => Known = known;

    /// <summary>The list that comes with the program.</summary>
    public static VitaleAtrs Default => Shipped.Value;

    /// <summary>Every form, in file order.</summary>
    public IReadOnlyList<VitaleAtr> Known { get; }

    /// <summary>Reads a list; it replaces the shipped one as a whole.</summary>
    /// <param name="path">A YAML file with the keys of the shipped one.</param>
    /// <exception cref="InputException">Unreadable, or a wrong value, with its place.</exception>
    public static VitaleAtrs Load(string path) => Read(YamlFile.Load(path));

    /// <summary>The first form that an answer to reset has, or <see langword="null"/> when it is no carte Vitale.</summary>
    public VitaleAtr? Find(ReadOnlySpan<byte> atr)
    {
        foreach (var form in Known)
        {
            if (form.Matches(atr))
                return form;
        }

        return null;
    }

    private static VitaleAtrs Read(YamlMap file)
    {
        var known = new List<VitaleAtr>();
        foreach (var row in file.Maps("atr"))
        {
            var pattern = row.Text("pattern");
            if (!VitaleAtr.IsPattern(pattern))
                throw row.Error("pattern", "'pattern' must be pairs of hexadecimal digits (0-9, A-F), [..] for a choice, e.g. 3F 65 2[2C]");
            var generation = row.Number("generation", 0);
            if (!Enum.IsDefined((VitaleGeneration)generation))
                throw row.Error("generation", "'generation' must be 1 or 2");
            known.Add(new VitaleAtr(pattern, (VitaleGeneration)generation, row.Text("label"), row.Text("source")));
            row.RefuseUnknownKeys();
        }

        file.RefuseUnknownKeys();
        return known.Count > 0 ? new VitaleAtrs(known) : throw file.Error("atr", "the file lists no answer to reset");
    }

    private static VitaleAtrs ReadShipped()
    {
        using var stream = typeof(VitaleAtrs).Assembly.GetManifestResourceStream($"InsConformance.Cards.Vitale.{File}")
            ?? throw new HarnessException("resource-missing", $"the program lacks its data file '{File}'", "rebuild it");
        using var reader = new StreamReader(stream);
        return Read(YamlFile.Parse(reader.ReadToEnd(), File));
    }
}
