namespace InsConformance.Identity.Datamatrix;

/// <summary>
/// The ANS format of the INS datamatrix, version 2.2 of 26/09/2023, second-hand: the official document was not read (requirements 5 [HD],
/// checked against two implementations).
/// </summary>
public static class DatamatrixFormat
{
    /// <summary>The separator that closes a variable field: U+001D.</summary>
    public const char Gs = '\u001D';

    /// <summary>Marker <c>IS</c>, version <c>01</c>, 22 zeros: 26 characters.</summary>
    public const string Header = "IS010000000000000000000000";

    /// <summary>Matricule with its key.</summary>
    public const string Matricule = "S1";

    /// <summary>OID of the matricule.</summary>
    public const string Oid = "S2";

    /// <summary>Birth given names.</summary>
    public const string ListePrenom = "S3";

    /// <summary>Birth name.</summary>
    public const string NomNaissance = "S4";

    /// <summary>Sex.</summary>
    public const string Sexe = "S5";

    /// <summary>Birth date, DD-MM-YYYY.</summary>
    public const string DateNaissance = "S6";

    /// <summary>COG of the birth place; optional.</summary>
    public const string LieuNaissance = "S7";

    /// <summary>The text printed beside the symbol.</summary>
    public const string Caption = "INS à scanner";

    /// <summary>Characters that no Data Matrix exceeds: a longer payload is not read.</summary>
    public const int MaxPayload = 3116;

    /// <summary>The seven fields in the order they are written; readers take any order.</summary>
    public static IReadOnlyList<DatamatrixField> Fields { get; } =
    [
        new(Matricule, "matricule INS", 15, 15, true),
        new(Oid, "OID", 19, 20, true),
        new(ListePrenom, "prénoms de naissance", 1, 100, true),
        new(NomNaissance, "nom de naissance", 1, 100, true),
        new(Sexe, "sexe", 1, 1, true),
        new(DateNaissance, "date de naissance", 10, 10, true),
        new(LieuNaissance, "lieu de naissance", 5, 5, false),
    ];

    /// <summary>The field with that id, or <see langword="null"/>.</summary>
    public static DatamatrixField? Find(string id) => Fields.FirstOrDefault(f => f.Id == id);
}
