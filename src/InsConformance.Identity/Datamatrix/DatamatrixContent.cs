namespace InsConformance.Identity.Datamatrix;

/// <summary>What an INS datamatrix says, as text.</summary>
/// <param name="Matricule">15 characters, key included.</param>
/// <param name="Oid">OID of the INS.</param>
/// <param name="ListePrenom">Birth given names, one space between them.</param>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="Sexe"><c>M</c> or <c>F</c>.</param>
/// <param name="DateNaissance">YYYY-MM-DD; the payload writes it DD-MM-YYYY.</param>
/// <param name="LieuNaissance">COG, or <see langword="null"/>.</param>
public sealed record DatamatrixContent(
    string Matricule,
    string Oid,
    string ListePrenom,
    string NomNaissance,
    string Sexe,
    string DateNaissance,
    string? LieuNaissance = null);
