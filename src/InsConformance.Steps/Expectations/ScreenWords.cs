using InsConformance.Foundation;

namespace InsConformance.Steps.Expectations;

/// <summary>The fields of an identity in the words of the features.</summary>
internal static class ScreenWords
{
    private static readonly (string Words, string Field)[] Names =
    [
        ("nom de naissance", "nomNaissance"),
        ("premier prénom", "premierPrenom"),
        ("liste des prénoms", "prenoms"),
        ("date de naissance", "dateNaissance"),
        ("sexe", "sexe"),
        ("lieu de naissance", "lieuNaissance"),
        ("nom utilisé", "nomUtilise"),
        ("prénom utilisé", "prenomUtilise"),
        ("matricule", "matricule"),
        ("OID", "oid"),
    ];

    public static string FieldOf(string words) => Array.Find(Names, n => n.Words == words).Field
        ?? throw new InputException("screen-field", null, $"'{words}' is no field of an identity", $"use {string.Join(", ", Names.Select(n => n.Words))}");

    public static IReadOnlyList<string> FieldsOf(string words) => [.. words.Split(',', StringSplitOptions.TrimEntries).Select(FieldOf)];
}
