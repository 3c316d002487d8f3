using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>Reads JSON for properties whose name says what they hold (driver, FHIR, labels of forms), and every string as text.</summary>
internal static class JsonSearch
{
    /// <summary>Looks through a text that may be JSON, or lines of it.</summary>
    /// <returns>Whether it was.</returns>
    public static bool Look(string text, Place place, Finds finds, TextSearch search)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return false;
        try
        {
            using var json = JsonDocument.Parse(text);
            Look(json.RootElement, place, "text", finds, search);
            return true;
        }
        // Half a character: well-formed, and no text. What calls reads it as the text it is.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    public static void Look(JsonElement json, Place place, string element, Finds finds, TextSearch search)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                var text = json.GetString()!;
                if (KindOf(element) is { } kind)
                    finds.Add(kind, text, place, element);
                search.Look(text, place, element);
                // JSON in JSON.
                Look(text, place, finds, search);
                break;
            case JsonValueKind.Number:
                search.Look(json.GetRawText(), place, element);
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Look(item, place, element, finds, search);
                break;
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                {
                    search.Look(property.Name, place, "key");
                    // As a PIN stands in a text: the value alone does not tell.
                    if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number && SecretScan.In($"\"{property.Name}\":\"{property.Value}\"") is { } what)
                        finds.AddSecret(place, what);
                    Look(property.Value, place, property.Name, finds, search);
                }

                break;
            default:
                break;
        }
    }

    private static IdentityKind? KindOf(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant() switch
    {
        "NOMNAISSANCE" or "NOMDENAISSANCE" or "NOMUSAGE" or "NOMUTILISE" or "PRENOM" or "PRENOMS" or "LISTEPRENOM" or "LISTEPRENOMS" or "LISTEDESPRENOMS" or "PREMIERPRENOM"
            or "PRENOMUTILISE" or "FAMILY" or "GIVEN" or "FAMILYNAME" or "GIVENNAME" or "BIRTHNAME" or "FIRSTNAME" or "LASTNAME" or "SURNAME" => IdentityKind.Name,
        "DATENAISSANCE" or "DATEDENAISSANCE" or "BIRTHDATE" or "DATEOFBIRTH" => IdentityKind.BirthDate,
        "MATRICULE" or "MATRICULEINS" or "NUMIDENTIFIANT" or "NIR" => IdentityKind.Matricule,
        "IDAM" => IdentityKind.AuthorisationNumber,
        _ => LabelledValues.KindOf(name),
    };
}
