namespace InsConformance.InsiMock.Control;

/// <summary>What a search with a card that finds nobody is answered. Contract section 3.5.</summary>
public enum UnknownCard
{
    /// <summary>Business answer CR 01, as a search by traits. Default. [INF]</summary>
    Cr01,

    /// <summary>Technical fault <c>insi_101</c>, as the test environment, which has no national branch behind this operation; the text was seen. [LIVE]</summary>
    Insi101,
}
