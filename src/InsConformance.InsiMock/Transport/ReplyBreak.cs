namespace InsConformance.InsiMock.Transport;

/// <summary>How a reply is broken on the wire. The connection ends in each case; the server lives on.</summary>
public enum ReplyBreak
{
    /// <summary>TCP reset before any byte of the reply.</summary>
    Reset,

    /// <summary>Orderly close before any byte of the reply, TLS <c>close_notify</c> included.</summary>
    Empty,

    /// <summary>Header and the first bytes of the body as announced, then TCP reset.</summary>
    ResetDuring,

    /// <summary>Header and the first bytes of the body as announced, then orderly close.</summary>
    CloseDuring,

    /// <summary>A header that announces chunks, then bytes that are no chunk, then orderly close.</summary>
    Garbage,

    /// <summary>Bytes that are no HTTP at all, then orderly close.</summary>
    Random,
}
