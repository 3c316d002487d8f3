using InsConformance.Cards.Cpx;
using InsConformance.Cards.Faults;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Pki;

namespace InsConformance.Cards.Personas;

/// <summary>Reads a CPx persona. Every fault has its place; no fault tells the PIN.</summary>
public static class CpxPersonaFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">A YAML file; <c>docs/cards.md</c> has the keys.</param>
    /// <exception cref="InputException">Unreadable, or a key is unknown, missing or wrong.</exception>
    public static CpxPersona Load(string path) => Read(YamlFile.Load(path));

    /// <summary>Reads a persona.</summary>
    /// <param name="map">The top of its file.</param>
    /// <exception cref="InputException">A key is unknown, missing or wrong.</exception>
    public static CpxPersona Read(YamlMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var id = PersonaId.Read(map);
        var holder = CardHolderFile.Read(map);
        var pin = map.Map("pin") ?? throw map.Error("pin", "'pin' is missing, e.g. pin: { code: \"1234\" }");
        var persona = new CpxPersona
        {
            Id = id,
            Label = map.Text("libelle"),
            File = map.File,
            Type = Enum.Parse<CpxCardType>(map.Text("carte"), ignoreCase: true),
            Holder = holder,
            Activities = Activities(map),
            IdentifiantFacturation = Stored(map, "identifiantFacturation") ?? map.Text("identifiantFacturation"),
            Pin = Pin(pin),
            TriesLeft = Tries(pin),
            Validity = Validity(map),
            IsRevoked = map.Flag("revoquee"),
            IsContactless = map.Flag("sansContact"),
            Insi = Right(map.Map("insi") ?? throw map.Error("insi", "'insi' is missing: whether INSi lets the card in, and where that is said")),
            Faults = CardFaultReader.Read(map),
        };
        pin.RefuseUnknownKeys();
        map.RefuseUnknownKeys();
        return persona;
    }

    private static CpxActivity[] Activities(YamlMap map)
    {
        var rows = map.Maps("activites");
        if (rows.Count > CpxPersona.MostActivities)
            throw map.Error("activites", $"a card holds at most {CpxPersona.MostActivities} activities, not {rows.Count}");
        return [.. rows.Select(Activity)];
    }

    private static CpxActivity Activity(YamlMap row)
    {
        if (!row.Has("mode"))
            throw row.Error("mode", "'mode' is missing: 0 libéral, 1 salarié, 4 remplaçant, 7 non rétribué");
        var mode = row.Number("mode", 0);
        if (mode is < 0 or > byte.MaxValue)
            throw row.Error("mode", "'mode' must be a code of table G17: 0 libéral, 1 salarié, 4 remplaçant, 7 non rétribué");
        var activity = new CpxActivity((byte)mode, Stored(row, "raisonSociale"), Stored(row, "structIdNat"), Stored(row, "secteur"));
        row.RefuseUnknownKeys();
        return activity;
    }

    // A data object's text has a one-byte length, and is ASCII: cards study section 3.5.
    private static string? Stored(YamlMap row, string key) => row.OptionalText(key) switch
    {
        null => null,
        { Length: > 0 and <= 64 } text when text.All(c => c is >= ' ' and <= '~') => text,
        _ => throw row.Error(key, $"'{key}' must be 1 to 64 ASCII characters: cards hold it without accents"),
    };

    private static string Pin(YamlMap pin) =>
        pin.Text("code") is { Length: >= 4 and <= 8 } code && code.All(char.IsAsciiDigit) ? code : throw pin.Error("code", "'code' must be 4 to 8 digits in quotes");

    private static int Tries(YamlMap pin) => pin.Number("essaisRestants", CpxPersona.MostTries) is >= 0 and <= CpxPersona.MostTries and var tries
        ? tries
        : throw pin.Error("essaisRestants", $"'essaisRestants' must be 0 (blocked) to {CpxPersona.MostTries}");

    private static CardValidity Validity(YamlMap map)
    {
        if (!map.Has("validite"))
            return CardValidity.Current;
        YamlMap days;
        try
        {
            days = map.Map("validite")!;
        }
        catch (InputException)
        {
            return map.OptionalText("validite") switch
            {
                "courante" => CardValidity.Current,
                "perimee" => CardValidity.Expired,
                _ => throw map.Error("validite", "'validite' must be courante, perimee, or { debut: 2026-01-01, fin: 2028-12-31 }"),
            };
        }

        var from = Day(days, "debut");
        var until = Day(days, "fin");
        days.RefuseUnknownKeys();
        return until >= from ? CardValidity.Between(from, until) : throw days.Error("fin", "'fin' is before 'debut'");
    }

    private static DateOnly Day(YamlMap days, string key) =>
        DateOnly.TryParseExact(days.Text(key), "yyyy-MM-dd", out var day) && day.Year is >= 2000 and <= 2049
            ? day
            : throw days.Error(key, $"'{key}' must be a day from 2000-01-01 to 2049-12-31, e.g. 2026-01-01");

    private static InsiRight Right(YamlMap map)
    {
        var admitted = map.Text("droit") switch
        {
            "admis" => true,
            "refusé" => false,
            _ => throw map.Error("droit", "'droit' must be admis or refusé"),
        };
        var evidence = EvidenceMarkWords.TryParse(map.Text("evidence"), out var mark)
            ? mark
            : throw map.Error("evidence", $"'evidence' must be one of {string.Join(", ", Enum.GetValues<EvidenceMark>().Select(m => m.Word()))}");
        var right = new InsiRight(admitted, map.OptionalText("anomalie"), map.OptionalText("regle"), map.Text("source"), evidence);
        map.RefuseUnknownKeys();
        if (admitted && right.Fault is not null)
            throw map.Error("anomalie", "a card that is let in has no 'anomalie'");
        if (!admitted && (right.Fault is null || right.Check is null))
            throw map.Error("droit", "a card that is refused needs the 'anomalie' that the mock answers and the 'regle' that refuses it");
        return right;
    }
}
