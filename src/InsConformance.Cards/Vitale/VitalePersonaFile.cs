using System.Globalization;
using InsConformance.Cards.Faults;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cards.Vitale;

/// <summary>Reads persona files of cartes Vitale. Every fault is an <see cref="InputException"/> with its place. Thread-safe.</summary>
public static class VitalePersonaFile
{
    private const string Pattern = "vitale-*.yaml";

    /// <summary>Reads the <c>vitale-*.yaml</c> files of a folder, in name order; other files are left alone.</summary>
    /// <param name="folder">Path as the user gave it, e.g. <c>fixtures/cards</c>.</param>
    /// <exception cref="InputException">The folder or a file cannot be read, a value is wrong, or a file is not named after its persona.</exception>
    public static IReadOnlyList<VitalePersona> LoadFolder(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal).Select(Named)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("persona-folder", new Place(folder), $"cannot read the personas: {e.Message}", "check the path and its rights", e);
        }
    }

    /// <summary>Reads one file, of any name.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Unreadable, or a wrong value.</exception>
    public static VitalePersona Load(string path) => Read(YamlFile.Load(path));

    private static VitalePersona Named(string path)
    {
        var persona = Load(path);
        return persona.Id == Path.GetFileNameWithoutExtension(path)
            ? persona
            : throw new InputException("persona-name", new Place(path), $"the persona is '{persona.Id}': name the file {persona.Id}.yaml");
    }

    private static VitalePersona Read(YamlMap file)
    {
        var beneficiaries = file.Maps("beneficiaires").Select(Beneficiary).ToArray();
        var persona = new VitalePersona
        {
            Id = PersonaId.Read(file),
            Label = file.Text("libelle"),
            Generation = file.Text("carte") switch
            {
                "vitale-1" => VitaleGeneration.Vitale1,
                "vitale-2" => VitaleGeneration.Vitale2,
                _ => throw file.Error("carte", "'carte' must be vitale-1 or vitale-2"),
            },
            Content = new VitaleCardContent
            {
                Serial = file.Text("serie"),
                Nature = Nature(file),
                ValidFrom = Day(file, "debutValidite"),
                Insured = Insured(file.Map("assure") ?? throw file.Error("assure", "'assure' is missing")),
                Beneficiaries = [.. beneficiaries.Select(b => b.Content)],
            },
            ExpectedInsi = [.. beneficiaries.Select(b => b.Insi)],
            Evidence = EvidenceMarkWords.TryParse(file.Text("evidence"), out var mark)
                ? mark
                : throw file.Error("evidence", "'evidence' must be one of XSD, LIVE, CNDA, OFF2, CLIENT, INF, STD"),
            Source = file.Text("source"),
            Note = file.OptionalText("note"),
            Faults = CardFaultReader.Read(file),
        };
        Refuse(file, VitaleContentRules.Card(persona.Content));
        file.RefuseUnknownKeys();
        return persona;
    }

    private static VitaleInsured Insured(YamlMap map)
    {
        var insured = new VitaleInsured(
            map.Text("nir"), map.OptionalText("regime"), map.OptionalText("caisse"), map.OptionalText("centre"), map.OptionalText("codeGestion"));
        Refuse(map, VitaleContentRules.Insured(insured));
        map.RefuseUnknownKeys();
        return insured;
    }

    private static (VitaleCardBeneficiary Content, string Insi) Beneficiary(YamlMap map)
    {
        var beneficiary = new VitaleCardBeneficiary
        {
            NomNaissance = map.Text("nomNaissance"),
            NomUsage = map.OptionalText("nomUsage"),
            Prenom = map.Text("prenom"),
            DateNaissance = map.Text("dateNaissance"),
            RangNaissance = map.Number("rang", 1),
            Nir = map.OptionalText("nir"),
            Qualite = map.Text("qualite"),
        };
        var insi = map.Text("insi");
        Refuse(map, VitaleContentRules.Beneficiary(beneficiary));
        map.RefuseUnknownKeys();
        return (beneficiary, insi);
    }

    private static VitaleNature Nature(YamlMap file) => file.Text("nature") switch
    {
        "T" => VitaleNature.Test,
        "D" => VitaleNature.Demonstration,
        _ => throw file.Error("nature", "'nature' must be T (test) or D (demonstration): no virtual card is a real one"),
    };

    private static DateOnly Day(YamlMap file, string key) =>
        DateOnly.TryParseExact(file.Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw file.Error(key, $"'{key}' must be a day, YYYY-MM-DD");

    private static void Refuse(YamlMap map, IEnumerable<(string Key, string Message)> faults)
    {
        foreach (var (key, message) in faults)
            throw map.Error(key, $"'{key}': {message}");
    }
}
