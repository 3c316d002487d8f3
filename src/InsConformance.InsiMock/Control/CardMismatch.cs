namespace InsConformance.InsiMock.Control;

/// <summary>
/// What happens when <c>RECVITALE</c> and <c>ContexteBAM/COUVERTURE</c> tell of different people. What the service answers is not public [INF].
/// Contract sections 1.3 and 2.3.
/// </summary>
public enum CardMismatch
{
    /// <summary>A contract finding in the journal; the search goes on with <c>RECVITALE</c>. Default. [INF]</summary>
    Finding,

    /// <summary>The finding, and fault <c>insi_vitale_coherence</c>. [INF]</summary>
    Fault,
}
