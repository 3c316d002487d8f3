namespace InsConformance.InsiMock.Control;

/// <summary>What a search that finds nobody is answered. Contract section 3.5.</summary>
public enum UnknownPerson
{
    /// <summary>Business answer CR 01, as production does. Default. [LIVE]</summary>
    Cr01,

    /// <summary>Technical fault <c>insi_102</c>, as the test environment until October 2023. [LIVE]</summary>
    Insi102,

    /// <summary>Technical fault <c>desir_1020</c>, as the test environment from October 2023. [LIVE]</summary>
    Desir1020,
}
