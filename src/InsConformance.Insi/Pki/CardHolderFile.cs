using System.Text;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Insi.Pki;

/// <summary>Reads the part of a persona that says who holds the card: <c>carte</c>, <c>titulaire</c> and <c>sujet</c>.</summary>
public static class CardHolderFile
{
    // X.520 bounds most of these attributes to 64 characters.
    private const int LongestName = 64;

    /// <summary>Kinds of card by the word of a persona, with the type that certificates tell.</summary>
    private static readonly Dictionary<string, int> Types = new(StringComparer.Ordinal)
    {
        ["CPS"] = CardTypes.Cps,
        ["CPF"] = CardTypes.Cpf,
        ["CDE"] = CardTypes.Cpe,
        ["CPE"] = CardTypes.Cpe,
        ["CPA"] = CardTypes.Cpa,
    };

    /// <summary>Reads a holder.</summary>
    /// <param name="persona">The whole persona; other keys are left to the caller.</param>
    /// <exception cref="InputException">A key is unknown, missing or wrong, with its place.</exception>
    public static CardHolder Read(YamlMap persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        if (!Types.TryGetValue(persona.Text("carte"), out var type))
            throw persona.Error("carte", $"'carte' must be one of {string.Join(", ", Types.Keys)}");
        var holder = persona.Map("titulaire") ?? throw persona.Error("titulaire", "'titulaire' is missing: who the card is for");
        var subject = persona.Map("sujet");
        var read = new CardHolder
        {
            CardType = type,
            PsIdNat = Name(holder, "psIdNat") ?? throw holder.Error("psIdNat", "'psIdNat' is missing: the national id with its type digit"),
            Civility = Code(holder, "civilite"),
            Nom = Name(holder, "nom"),
            Prenom = Name(holder, "prenom"),
            NomExercice = Name(holder, "nomExercice"),
            Profession = Code(holder, "profession"),
            FutureProfession = Code(holder, "professionFuture"),
            Specialty = Name(holder, "specialite"),
            Title = Name(subject, "titre", ascii: false),
            Pseudonym = Name(subject, "pseudonyme"),
            State = Name(subject, "departement", ascii: false),
            Locality = Name(subject, "commune", ascii: false),
            Organization = Name(subject, "organisation", ascii: false),
            OrganizationalUnit = Name(subject, "unite"),
        };
        holder.RefuseUnknownKeys();
        subject?.RefuseUnknownKeys();
        if (read.Nom is null != read.Prenom is null)
            throw holder.Error("nom", "'nom' and 'prenom' go together; a card that names nobody has neither");
        if (read.Nom is null && read.Pseudonym is null)
            throw holder.Error("nom", "the holder has neither 'nom' and 'prenom' nor a 'pseudonyme' under 'sujet'");
        if (read.Nom is not null && read.Pseudonym is not null)
            throw subject!.Error("pseudonyme", "a holder with a name has no 'pseudonyme'");
        return read;
    }

    /// <summary>The holder of a persona that travels inside the assembly.</summary>
    internal static CardHolder ReadShipped(string persona) => Read(DataResource.Yaml($"InsConformance.Insi.Pki.{persona}.yaml", persona + ".yaml"));

    private static string? Name(YamlMap? map, string key, bool ascii = true)
    {
        if (map?.OptionalText(key) is not { } text)
            return null;
        if (text.Length is 0 or > LongestName || text.Any(char.IsControl) || text != text.Trim())
            throw map.Error(key, $"'{key}' must be 1 to {LongestName} characters, without control characters or spaces around");
        return !ascii || Ascii.IsValid(text) ? text : throw map.Error(key, $"'{key}' must be ASCII: cards hold it without accents (cards study section 3.5)");
    }

    private static byte? Code(YamlMap map, string key)
    {
        if (!map.Has(key))
            return null;
        var code = map.Number(key, 0);
        return code is >= 0 and <= byte.MaxValue ? (byte)code : throw map.Error(key, $"'{key}' must be a code from 0 to 255");
    }
}
