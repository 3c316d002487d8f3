namespace InsConformance.Identity.Hl7v2;

/// <summary>The tables that PAM-FR adds to or takes from HL7. Requirements 6.1 [BEN].</summary>
public static class PamTables
{
    /// <summary>Table 0445, reliability of the identity, PID-32. It has neither QUAL nor RECUP.</summary>
    public static IReadOnlyList<string> IdentityReliability { get; } =
    [
        "VIDE", "PROV", "VALI", "DOUB", "DESA", "DPOT", "DOUA", "COLP", "COLV", "FILI", "CACH",
        "ANOM", "IDVER", "RECD", "IDRA", "USUR", "HOMD", "HOMA", "INVA", "FICT", "DOUT",
    ];

    /// <summary>Table 0200, type of a name, as PAM-FR takes it: D used, L birth, S pseudonym, U unknown.</summary>
    public static IReadOnlyList<string> NameType { get; } = ["D", "L", "S", "U"];

    /// <summary>Table 0001, sex.</summary>
    public static IReadOnlyList<string> Sex { get; } = ["F", "M", "U"];

    /// <summary>ZFD-5, how the identity was collected: typed, Vitale card, INSi, barcode, RFID, Vitale application (AV, from FR Core).</summary>
    public static IReadOnlyList<string> CollectionMode { get; } = ["SM", "CV", "INSI", "CB", "RFID", "AV"];

    /// <summary>Fields of PID that PAM-FR forbids.</summary>
    public static IReadOnlyList<int> ForbiddenPidFields { get; } = [2, 4, 9, 10, 12, 17, 19, 20, 22, 28];
}
